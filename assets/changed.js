// The page may be changed under the program: a translator puts a text into elements of its own, an extension takes one
// away. A program that then asks to remove what is elsewhere, or to put something before it, is refused by the browser
// with an error, and breaks. So what is elsewhere is removed from where it is, and what was wrapped stands where its
// wrapper does. What is the program's own is moved as before.
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
})();
