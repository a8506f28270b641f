// Only in the single file: starts the program from the page itself. This follows the glue, in
// the same script. The timeout lets the plain page be painted first, since unpacking takes a
// moment. In a frame of another site, the message of the page around it comes before
// (web/embed/frame.js).
Promise.resolve(globalThis.xieguanHost).then(() =>
  setTimeout(() => {
    const module_or_path = xieguanUnpacked("program");
    delete globalThis.xieguanUnpacked;
    __wbg_init({ module_or_path }).then(() => dispatchEvent(new Event("TrunkApplicationStarted")));
  }, 20),
);
