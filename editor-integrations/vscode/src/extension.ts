// Starts `bridgelint lsp` for the workspace and leaves the rest to VS Code.

import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import { findProgram, versionOf } from "./program";

const section = "bridgelint";

const languages = [
  "c", "cpp", "objective-c", "objective-cpp",
  "html", "javascript", "javascriptreact", "typescript", "typescriptreact", "vue", "svelte",
];

// By name and not by language: VS Code has no TOML of its own, and most JSON has nothing to do with
// a bridge.
const configurationFiles =
  "**/{bridgelint.toml,tauri.conf.json,tauri.*.conf.json,neutralino.config.json}";

let output: vscode.OutputChannel;
let client: LanguageClient | undefined;
let turn: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  output = vscode.window.createOutputChannel("bridgelint");
  const restart = () =>
    inTurn(async () => {
      await stop();
      await start();
    });
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("bridgelint.restart", restart),
    vscode.commands.registerCommand("bridgelint.showOutput", () => output.show()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const names = [`${section}.path`, `${section}.args`];
      if (names.some((name) => change.affectsConfiguration(name))) void restart();
    }),
  );
  await restart();
}

export function deactivate(): Promise<void> {
  return inTurn(stop);
}

/** Starting and stopping take a while and may be asked for again meanwhile: one after the other. */
function inTurn(action: () => Promise<void>): Promise<void> {
  turn = turn.then(action, action);
  return turn;
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const named = settings.get<string>("path", "bridgelint");
  const program = findProgram(named, {
    workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
    environment: process.env,
    platform: process.platform,
  });
  if (program === undefined) {
    return complain(
      `There is no program '${named}'. Install bridgelint so that 'bridgelint --version' works ` +
        "in a terminal, or name its place in the setting 'bridgelint.path'.",
    );
  }
  try {
    output.appendLine(`${await versionOf(program)} (${program})`);
    const server = serverOptions(program, settings.get<string[]>("args", []));
    client = new LanguageClient(section, "bridgelint", server, clientOptions());
    await client.start();
  } catch (error) {
    client = undefined;
    complain(error instanceof Error ? error.message : String(error));
  }
}

function serverOptions(program: string, further: string[]): ServerOptions {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const options = folder === undefined ? {} : { cwd: folder };
  return { command: program, args: ["lsp", ...further], options };
}

function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      ...languages.map((language) => ({ scheme: "file", language })),
      { scheme: "file", pattern: configurationFiles },
    ],
    outputChannel: output,
    diagnosticCollectionName: section,
  };
}

async function stop(): Promise<void> {
  const stopping = client;
  client = undefined;
  if (stopping === undefined) return;
  try {
    await stopping.dispose();
  } catch (error) {
    // A server that died before cannot say goodbye; there is nothing left to stop.
    output.appendLine(`While stopping: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Says once what is wrong and offers what helps; does not wait for an answer. */
function complain(message: string): void {
  output.appendLine(message);
  const offered = {
    "Open setting": ["workbench.action.openSettings", "bridgelint.path"],
    "Try again": ["bridgelint.restart"],
  } as const;
  void vscode.window
    .showErrorMessage(`bridgelint: ${message}`, "Open setting", "Try again")
    .then((answer) => {
      if (answer === undefined) return;
      const [command, ...values] = offered[answer];
      void vscode.commands.executeCommand(command, ...values);
    });
}
