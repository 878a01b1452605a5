// What embind need not bring along: it registers strings of wide characters, and the core has none.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
});
