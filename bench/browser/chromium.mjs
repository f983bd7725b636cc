// Chromium by its own protocol.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// Starts a browser of its own, with nothing in it. Gives { page, version, close }.
export async function chromium() {
  const profile = mkdtempSync(join(tmpdir(), "bench-"));
  const flags = ["--headless=new", "--no-sandbox", "--no-first-run", "--hide-scrollbars", "--disable-extensions"];
  const process = spawn("chromium", [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile}`], {
    stdio: "ignore",
  });
  const file = join(profile, "DevToolsActivePort");
  for (let tries = 0; !existsSync(file) || !readFileSync(file, "utf8").includes("\n"); tries += 1) {
    if (tries > 200) throw new Error("Chromium did not start");
    await sleep(100);
  }
  const [port, path] = readFileSync(file, "utf8").split("\n");
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { maxPayload: 1 << 28 });
  await new Promise((open, fail) => socket.once("open", open).once("error", fail));
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    if (!message.id) {
      for (const listener of listeners) listener(message);
      return;
    }
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
  const version = (await send("Browser.getVersion")).product;
  return {
    version,
    page: (options) => page(send, listeners, options),
    async close() {
      process.kill();
      await sleep(300);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// A page in a context of its own: no cache, no storage. `throttle` is how many times slower the CPU is.
async function page(send, listeners, { width = 1366, height = 768, throttle = 1, language = "en-GB" } = {}) {
  const { browserContextId } = await send("Target.createBrowserContext");
  const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  await call("Page.enable");
  await call("Network.enable");
  await call("Performance.enable");
  await call("Network.setUserAgentOverride", { userAgent: "Mozilla/5.0 Chrome", acceptLanguage: language });
  await call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await call("Emulation.setCPUThrottlingRate", { rate: throttle });
  const requests = new Map();
  const listen = (message) => {
    if (message.sessionId !== sessionId) return;
    const { method, params } = message;
    if (method === "Network.requestWillBeSent") {
      requests.set(params.requestId, { url: params.request.url, begun: Date.now(), bytes: 0 });
    }
    const request = requests.get(params?.requestId);
    if (request && method === "Network.loadingFinished") request.bytes = params.encodedDataLength;
  };
  listeners.add(listen);
  // What an expression gives, or `undefined` when that takes longer than `limit` ms.
  const ask = async (expression, limit = 30_000) => {
    const asked = call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    asked.catch(() => {});
    const answer = await Promise.race([asked, sleep(limit)]);
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
    return answer?.result?.value;
  };
  return {
    call,
    ask,
    requests,
    async until(expression, limit = 60_000) {
      const end = Date.now() + limit;
      while (Date.now() < end) {
        if (await ask(expression, end - Date.now())) return true;
        await sleep(100);
      }
      return false;
    },
    async close() {
      listeners.delete(listen);
      await send("Target.disposeBrowserContext", { browserContextId }).catch(() => {});
    },
  };
}
