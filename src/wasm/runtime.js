// What Emscripten's runtime need not bring along: the core has no strings of wide characters, and never prints.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
  fd_write__deps: [],
  fd_write: function () {
    return -1;
  },
  fd_seek__deps: [],
  fd_seek: function () {
    return -1;
  },
  fd_close__deps: [],
  fd_close: function () {
    return -1;
  },
});
