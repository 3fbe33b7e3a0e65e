// nothing is sent anywhere but to this server: no validator, no stored tokens
SwaggerUIBundle({
  url: new URL("../openapi", document.baseURI).href,
  dom_id: "#api",
  deepLinking: true,
  displayOperationId: true,
  displayRequestDuration: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: false,
  validatorUrl: null
});
