// Nothing leaves: no request after the page has loaded, and none that anybody could make from it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { examples, open, read, saved } from "./browsers.mjs";
import { pageTest } from "./support.mjs";

/** Tries every way out of a page or worker to the address. In the page's or worker's own context. */
async function attempts(address) {
  const settle = (start) => new Promise((resolve) => start(resolve, () => resolve("failed")));
  const tries = {
    fetch: () =>
      fetch(`${address}fetch`, { mode: "no-cors" }).then(
        () => "went out",
        () => "failed",
      ),
    xhr: () =>
      settle((done, failed) => {
        const request = new XMLHttpRequest();
        request.onload = () => done("went out");
        request.onerror = failed;
        request.open("GET", `${address}xhr`);
        request.send();
      }),
    socket: () =>
      settle((done, failed) => {
        const socket = new WebSocket(`${address.replace("http", "ws")}socket`);
        socket.onopen = () => done("went out");
        socket.onerror = failed;
      }),
    image: () =>
      settle((done, failed) =>
        Object.assign(new Image(), { onload: () => done("went out"), onerror: failed, src: `${address}image` }),
      ),
    beacon: async () => (navigator.sendBeacon(`${address}beacon`, "x") ? "queued" : "failed"),
  };
  const results = {};
  for (const [name, attempt] of Object.entries(tries)) {
    if (typeof window === "undefined" && (name === "image" || name === "beacon")) continue;
    results[name] = await Promise.resolve()
      .then(attempt)
      .catch(() => "failed");
  }
  await new Promise((resolve) => setTimeout(resolve, 300)); // beacons are sent late
  return results;
}

const inPagesWorker = (page, address) => page.workers()[0].evaluate(attempts, address);

/** For browsers whose workers cannot be scripted from outside: the page, opened anew, starts these attempts for its core. */
async function inNewWorker(page, address) {
  await open(page, page.url());
  return page.evaluate(
    (source, address) =>
      new Promise((resolve) => {
        const script = new Blob([`(${source})(${JSON.stringify(address)}).then(postMessage)`]);
        const scriptAddress = URL.createObjectURL(script);
        URL.createObjectURL = () => scriptAddress;
        globalThis.Worker = class extends Worker {
          constructor(...given) {
            super(...given);
            this.addEventListener("message", ({ data }) => resolve(data));
          }
        };
        document.querySelector(".drop button").click();
      }),
    String(attempts),
    address,
  );
}

const elsewhere = (url) => !url.startsWith("blob:") && !url.startsWith("data:");

pageTest("no request is made after loading", { everywhere: true }, async ({ page, browserName, requests }) => {
  const made = [];
  page.on("request", (request) => made.push(request.url()));
  page.on("workercreated", async (worker) => {
    if (browserName !== "Chromium") return;
    worker.client.on("Network.requestWillBeSent", ({ request }) => made.push(request.url));
    await worker.client.send("Network.enable");
  });
  const before = requests.length;
  await read(page, join(examples, "first-light.ndjson"));
  assert.match(await saved(page, "Save the report (HTML)"), /^<!doctype html>/);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(made.filter(elsewhere), []);
  assert.deepEqual(requests.slice(before), []);
});

pageTest("attempts to send from the page and its worker reach nobody", { everywhere: true }, async (context) => {
  const { page, browserName, serverAddress, requests } = context;
  await read(page, join(examples, "first-light.ndjson"));
  const before = requests.length;
  const fromPage = await page.evaluate(attempts, serverAddress);
  delete fromPage.beacon; // a browser may accept it and drop it
  assert.deepEqual(new Set(Object.values(fromPage)), new Set(["failed"]));
  const fromWorker = await (browserName === "Chromium" ? inPagesWorker : inNewWorker)(page, serverAddress);
  assert.deepEqual(fromWorker, { fetch: "failed", xhr: "failed", socket: "failed" });
  const made = requests.slice(before).filter((path) => path !== "/"); // the page itself
  assert.deepEqual(made, []);
});

pageTest("the same attempts reach the server from a page without the policy", { from: ["http"] }, async (context) => {
  const { page, serverAddress, requests } = context;
  await page.goto(`${serverAddress}blank`);
  const before = requests.length;
  await page.evaluate(attempts, serverAddress);
  assert.deepEqual(requests.slice(before).sort(), ["/beacon", "/fetch", "/image", "/socket", "/xhr"]);
});
