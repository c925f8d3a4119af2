// Finding the bridgelint program and making sure it is one. Nothing here knows VS Code, so that
// plain Node can test it.

import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";

export interface Surroundings {
  /** The first folder of the workspace, for `${workspaceFolder}` and for relative paths. */
  workspaceFolder?: string | undefined;
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
}

/** The absolute path of what the setting `bridgelint.path` names; undefined where there is none. */
export function findProgram(setting: string, surroundings: Surroundings): string | undefined {
  const name = expand(setting.trim() || "bridgelint", surroundings.workspaceFolder);
  const folders = namesAPlace(name)
    ? [surroundings.workspaceFolder ?? homedir()]
    : foldersOnPath(surroundings);
  for (const folder of folders) {
    for (const suffix of suffixes(name, surroundings)) {
      const candidate = path.resolve(folder, name + suffix);
      if (isProgram(candidate)) return candidate;
    }
  }
  return undefined;
}

/**
 * What `PROGRAM --version` prints, as one line.
 * Rejects with a sentence for the user where it does not run as bridgelint does.
 */
export function versionOf(program: string, timeoutMs = 10_000): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, ["--version"], { timeout: timeoutMs }, (error, stdout, stderr) => {
      const version = stdout.trim().split("\n")[0] ?? "";
      if (error === null && version.startsWith("bridgelint")) return resolve(version);
      const why = error === null ? `it calls itself '${version}'` : stderr.trim() || error.message;
      reject(new Error(`'${program} --version' does not answer as bridgelint does: ${why}`));
    });
  });
}

function expand(name: string, workspaceFolder: string | undefined): string {
  if (/^~[/\\]/.test(name)) return path.join(homedir(), name.slice(1));
  // Without a folder the words stay as they are, which names nothing that exists.
  return workspaceFolder === undefined ? name : name.replace("${workspaceFolder}", workspaceFolder);
}

function namesAPlace(name: string): boolean {
  return name.includes("/") || name.includes("\\");
}

function foldersOnPath({ environment, platform }: Surroundings): string[] {
  // Windows spells the variable Path; a copied environment no longer ignores case.
  const key = Object.keys(environment).find((name) => name.toUpperCase() === "PATH");
  const value = (key && environment[key]) ?? "";
  // An empty entry would mean the current folder, where a program of that name may be anybody's.
  const separator = platform === "win32" ? ";" : ":";
  return value.split(separator).filter((folder) => path.isAbsolute(folder));
}

function suffixes(name: string, { environment, platform }: Surroundings): string[] {
  if (platform !== "win32") return [""];
  // Scripts cannot be started without a shell, so of what PATHEXT allows only true programs count.
  if (isWindowsProgram(name)) return [""];
  return (environment["PATHEXT"] ?? ".EXE").split(";").filter(isWindowsProgram);
}

function isWindowsProgram(name: string): boolean {
  return /\.(exe|com)$/i.test(name);
}

function isProgram(candidate: string): boolean {
  try {
    accessSync(candidate, constants.X_OK);
    return statSync(candidate).isFile();
  } catch {
    return false;
  }
}
