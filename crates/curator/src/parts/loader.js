// Brings the parts of the program: `assets/start.js` fetches one as patiently as the first, or takes it out of the
// single file; here it is put together with what is running. One that did not come is asked for when it is next wanted.
const parts = (function (shared, loaders) {
  const running = {};
  let imports = null;
  let fetched = null;
  function given() {
    if (!imports) {
      imports = { __wasm_split: {} };
      for (const name of shared) imports.__wasm_split[name] = wasm[name];
    }
    return imports;
  }
  // What several parts share comes in one file: a module whose sections are modules.
  function compiled(file) {
    const [shared, section] = file.split("#");
    if (!section) return starting.part(file);
    fetched = fetched || starting.part(shared);
    fetched.catch(() => { fetched = null; });
    return fetched.then((whole) => WebAssembly.compile(WebAssembly.Module.customSections(whole, section)[0]));
  }
  function brought(file, needed) {
    if (!running[file]) {
      const all = [compiled(file), ...needed.map((other) => brought(other, []))];
      running[file] = Promise.all(all).then(([part]) => WebAssembly.instantiate(part, given()));
      running[file].catch(() => { delete running[file]; });
    }
    return running[file];
  }
  const written = {};
  for (const [name, file, needed] of loaders) {
    written[name] = (callback, data) => brought(file, needed).then(() => true, (why) => {
      console.warn(file + ": " + why);
      return false;
    }).then((here) => given().__wasm_split.__indirect_function_table.get(callback)(data, here));
  }
  return written;
})
