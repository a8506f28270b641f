// The single file alone: starts the program from the page itself. Stands behind the glue,
// in one script with it.
// The plain page is painted first: unpacking takes a moment.
setTimeout(() => {
  const module_or_path = xieguanUnpacked("program");
  delete globalThis.xieguanUnpacked;
  __wbg_init({ module_or_path }).then(() => dispatchEvent(new Event("TrunkApplicationStarted")));
}, 20);
