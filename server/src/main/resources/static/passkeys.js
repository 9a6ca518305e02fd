// Adds a passkey to an account, and signs in with one. Forms that need it are hidden without it.

const adding = document.getElementById("add-passkey");
const using = document.getElementById("use-passkey");

async function post(form, address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-TOKEN": form.elements._csrf.value,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(form.dataset.refused);
  }
  return answer.json();
}

async function add(form) {
  const options = await post(form, "/webauthn/register/options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = (await navigator.credentials.create({ publicKey })).toJSON();
  const label = form.elements.label.value;
  await post(form, "/webauthn/register", { publicKey: { credential, label } });
  location.reload();
}

async function use(form) {
  const options = await post(form, "/webauthn/authenticate/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = (await navigator.credentials.get({ publicKey })).toJSON();
  await post(form, "/login/webauthn", { ...credential, credType: credential.type });
  location.assign("/account");
}

function offer(form, act) {
  if (form === null || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fault = form.querySelector("[role=alert]");
    fault.textContent = "";
    try {
      await act(form);
    } catch (error) {
      const refused = error.name === "NotAllowedError";
      fault.textContent = refused ? form.dataset.none : error.message;
    }
  });
}

offer(adding, add);
offer(using, use);
