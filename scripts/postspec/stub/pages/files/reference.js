"use strict";

// The token that calls from this page carry; it lives as long as the page.
let token = "";

const form = document.getElementById("login");
const told = document.getElementById("told");
const dark = matchMedia("(prefers-color-scheme: dark)");

function follow() {
  document.documentElement.classList.toggle("dark-mode", dark.matches);
}

async function logIn(event) {
  event.preventDefault();
  const sent = new URLSearchParams(new FormData(form));
  sent.set("grant_type", "password");
  sent.set("client_id", "reference");
  try {
    const answer = await fetch("/realms/stub/protocol/openid-connect/token", { method: "POST", body: sent });
    const body = await answer.json();
    token = answer.ok ? body.access_token : "";
    told.textContent = answer.ok
      ? `Calls carry a token of ${sent.get("username")}, for ${body.expires_in} seconds.`
      : `No token: ${body.error_description || body.error}.`;
  } catch {
    told.textContent = "No token: the stub did not answer.";
  }
}

function withToken(request) {
  const isNamed = Object.keys(request.headers).some((name) => name.toLowerCase() === "authorization");
  if (token && !isNamed && request.url.startsWith(location.origin)) {
    request.headers.Authorization = `Bearer ${token}`;
  }
  return request;
}

follow();
dark.addEventListener("change", follow);
form.addEventListener("submit", logIn);
SwaggerUIBundle({
  url: "/__stub/openapi.json",
  dom_id: "#reference",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: withToken,
  onComplete: () => { document.title = document.querySelector("#reference .title")?.firstChild?.textContent || document.title; },
});
