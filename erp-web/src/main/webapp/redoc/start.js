// the search runs in a worker made from a blob, which the page's policy does not allow
Redoc.init(
  new URL("../openapi", document.baseURI).href,
  {
    disableSearch: true,
    hideDownloadButton: false,
    theme: { typography: { fontFamily: "system-ui, sans-serif", headings: { fontFamily: "system-ui, sans-serif" } } }
  },
  document.getElementById("api")
);
