// Loads the extension for Visual Studio Code with stand-ins for the editor's own modules, and lets it start `spoke lsp`.
// SPOKE names the executable.
const assert = require("node:assert");
const { spawn } = require("node:child_process");
const Module = require("node:module");
const path = require("node:path");

const folder = path.resolve(__dirname, "../../Examples/editors/vscode");
const manifest = require(path.join(folder, "package.json"));

/** Starts the server that it was given, and waits for its first answer. */
class LanguageClient {
  constructor(id, name, server, client) {
    assert.ok(id && name);
    assert.deepStrictEqual(server.args, ["lsp"]);
    assert.ok(client.documentSelector.some((one) => one.language === "yaml" && one.scheme === "file"));
    this.server = server;
  }

  start() {
    this.process = spawn(this.server.command, this.server.args, { stdio: ["pipe", "pipe", "inherit"] });
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return new Promise((resolve, reject) => {
      this.process.on("error", reject);
      let text = "";
      this.process.stdout.on("data", (data) => {
        text += data;
        if (text.includes('"completionProvider"')) resolve();
      });
    });
  }

  stop() {
    return new Promise((resolve) => {
      this.process.on("exit", resolve);
      this.process.stdin.end();
    });
  }
}

const vscode = {
  workspace: {
    getConfiguration(section) {
      assert.ok(Object.keys(manifest.contributes.configuration.properties).every((key) => key.startsWith(`${section}.`)));
      return { get: (key, fallback) => (key === "path" ? process.env.SPOKE : fallback) };
    },
    createFileSystemWatcher: () => ({ dispose() {} }),
  },
};
const given = { vscode, "vscode-languageclient/node": { LanguageClient } };
const load = Module._load;
Module._load = (name, ...rest) => given[name] ?? load(name, ...rest);

(async () => {
  for (const name of Object.keys(given)) {
    const own = name === "vscode" ? manifest.engines.vscode : manifest.dependencies[name.split("/")[0]];
    assert.ok(own, `package.json does not name ${name}`);
  }
  const extension = require(path.join(folder, manifest.main));
  await extension.activate();
  await extension.deactivate();
  console.log("the extension for Visual Studio Code starts the server");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
