// The page may be changed under the program: a translator puts a text into elements of its own, an extension takes one
// away. A program that then asks to remove what is elsewhere, or to put something before it, is refused by the browser
// with an error, and breaks. So what is elsewhere is removed from where it is, and what was wrapped stands where its
// wrapper does. What is the program's own is moved as before.
//
// And where another text stands in the place of the program's, what that says next would be seen by nobody: the old
// words would stay. So the program's own text takes its place back then, and whoever translates finds it anew. What
// stands for which text is watched only once somebody has been seen to change pages: elsewhere it costs nothing.
(function () {
  "use strict";
  var remove = Node.prototype.removeChild, insert = Node.prototype.insertBefore, replace = Node.prototype.replaceChild;
  // The child of an element that a node lies in, however deep; nothing if it lies elsewhere.
  function within(parent, node) {
    while (node && node.parentNode !== parent) node = node.parentNode;
    return node || null;
  }
  Node.prototype.removeChild = function (child) {
    if (!child || child.parentNode === this) return remove.call(this, child);
    var wrapper = within(this, child);
    // An empty wrapper goes with what it was put around.
    if (wrapper) remove.call(this, wrapper);
    else if (child.parentNode) remove.call(child.parentNode, child);
    return child;
  };
  Node.prototype.insertBefore = function (child, before) {
    return insert.call(this, child, before && before.parentNode !== this ? within(this, before) : before);
  };
  Node.prototype.replaceChild = function (child, before) {
    if (before && before.parentNode === this) return replace.call(this, child, before);
    var wrapper = within(this, before);
    if (wrapper) replace.call(this, child, wrapper);
    else this.appendChild(child);
    return before;
  };

  var stands = new WeakMap(), watching = false;
  var words = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    configurable: true,
    enumerable: words.enumerable,
    get: words.get,
    set: function (said) {
      words.set.call(this, said);
      if (this.isConnected) return;
      var other = stands.get(this);
      if (other && other.isConnected) replace.call(other.parentNode, this, other);
      else watch();
    },
  });
  function note(change) {
    var gone = change.removedNodes[0], there = change.addedNodes[0];
    if (!gone || gone.nodeType !== 3) return;
    // In one step, or in two: first the one, then the other is gone. No element of ours is called so.
    if (!there && /^font$|-/.test((change.previousSibling || {}).localName)) there = change.previousSibling;
    if (there && there.nodeType === 1) stands.set(gone, there);
  }
  function watch() {
    var app = document.getElementById("app");
    if (watching || !app) return;
    watching = true;
    var notes = new MutationObserver(function (changes) { changes.forEach(note); });
    notes.observe(app, { childList: true, subtree: true });
  }
  // Translators mark the page, or bring a box of their own.
  document.addEventListener("DOMContentLoaded", function () {
    var signs = new MutationObserver(function (changes) {
      var strange = changes.some(function (change) { return change.type === "childList" && change.addedNodes.length; });
      if (strange || /translated/.test(document.documentElement.className)) watch();
    });
    signs.observe(document.documentElement, { childList: true, attributes: true, attributeFilter: ["class"] });
    signs.observe(document.body, { childList: true });
  });
})();
