// Starts `spoke lsp` for the YAML files of a workspace that holds a spoke.yaml.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const command = workspace.getConfiguration("spoke").get("path", "spoke");
  client = new LanguageClient(
    "spoke",
    "Spoke",
    { command, args: ["lsp"] },
    {
      documentSelector: [{ scheme: "file", language: "yaml", pattern: "**/mappings/**" }],
      synchronize: { fileEvents: workspace.createFileSystemWatcher("**/{spoke.yaml,schemas/**,events/**,mappings/**}") },
    }
  );
  return client.start();
};

exports.deactivate = () => client?.stop();
