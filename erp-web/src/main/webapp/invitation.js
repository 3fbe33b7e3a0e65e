// The token is in the fragment, which browsers send nowhere; it goes to the API alone, in the body.
const SHORTEST = 12;

const byId = (id) => document.getElementById(id);
const form = byId("form");
const password = byId("password");
const again = byId("again");
const token = decodeURIComponent(location.hash.slice(1));

byId("school").textContent = "at " + location.hostname;
if (token) {
  form.hidden = false;
  password.focus();
} else {
  refuse("This link is not complete. Open it again from the message you got, or copy all of it.");
}

byId("shown").addEventListener("change", (event) => {
  const type = event.target.checked ? "text" : "password";
  password.type = type;
  again.type = type;
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  refuse("");
  const problems = {
    password: password.value.length < SHORTEST ? `Needs at least ${SHORTEST} characters.` : "",
    again: again.value !== password.value ? "Is not the same as above." : "",
  };
  if (!show(problems)) {
    return;
  }
  const button = byId("choose");
  button.disabled = true;
  try {
    await choose();
  } finally {
    button.disabled = false;
  }
});

async function choose() {
  let answer;
  try {
    answer = await fetch("api/v1/auth/invitations/accept", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/problem+json" },
      body: JSON.stringify({ token, password: password.value }),
    });
  } catch {
    refuse("The server cannot be reached. Your link is still good: try again in a moment.");
    return;
  }
  if (answer.ok) {
    finish();
  } else {
    tell(await answer.json().catch(() => ({})));
  }
}

// what is wrong with the password stands beside it, everything else above the form
function tell(problem) {
  const weak = (problem.errors || []).filter((error) => error.field === "password");
  if (weak.length > 0) {
    show({ password: "It " + weak.map((error) => error.message).join("; it ") + ".", again: "" });
  } else {
    refuse((problem.detail || problem.title || "That did not work") + ". Ask your school for a new link if trying again does not help.");
  }
}

function finish() {
  form.reset();
  form.hidden = true;
  history.replaceState(null, "", location.pathname);
  byId("done").hidden = false;
  byId("title").focus();
}

// shows each field's problem and goes to the first; whether there is none
function show(problems) {
  const wrong = Object.keys(problems).filter((id) => problems[id]);
  for (const id of Object.keys(problems)) {
    const text = byId(id + "-problem");
    text.textContent = problems[id];
    text.hidden = !problems[id];
    byId(id).setAttribute("aria-invalid", String(Boolean(problems[id])));
  }
  if (wrong.length > 0) {
    byId(wrong[0]).focus();
  }
  return wrong.length === 0;
}

function refuse(text) {
  byId("refusal").textContent = text;
  byId("refusal").hidden = !text;
}
