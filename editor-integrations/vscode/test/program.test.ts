import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, test } from "node:test";
import { findProgram, versionOf } from "../src/program";

const scratch = mkdtempSync(path.join(tmpdir(), "bridgelint-vscode-"));
after(() => rmSync(scratch, { recursive: true }));

function program(name: string, script: string): string {
  const place = path.join(scratch, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `#!/bin/sh\n${script}\n`);
  chmodSync(place, 0o755);
  return place;
}

const linux = (folders: string, workspaceFolder?: string) =>
  ({ environment: { PATH: folders }, platform: "linux" as const, workspaceFolder });

test("a bare name is looked up on PATH, in order", () => {
  const second = program("second/bridgelint", "true");
  // A folder of that name is no program.
  mkdirSync(path.join(scratch, "first", "bridgelint"), { recursive: true });
  assert.equal(findProgram("bridgelint", linux(`${scratch}/first:${scratch}/second`)), second);
  assert.equal(findProgram("", linux(`${scratch}/second`)), second);
});

test("what cannot be executed, and the current folder, do not count", () => {
  writeFileSync(path.join(scratch, "plain"), "text");
  assert.equal(findProgram("plain", linux(scratch)), undefined);
  program("bridgelint", "true");
  const before = process.cwd();
  process.chdir(scratch);
  try {
    assert.equal(findProgram("bridgelint", linux(":.:")), undefined);
  } finally {
    process.chdir(before);
  }
});

test("a path is taken as it is, from the workspace where it is relative", () => {
  const tool = program("work/tools/bridgelint", "true");
  assert.equal(findProgram(tool, linux("")), tool);
  const inside = linux("", `${scratch}/work`);
  assert.equal(findProgram("${workspaceFolder}/tools/bridgelint", inside), tool);
  assert.equal(findProgram("${workspaceFolder}/tools/bridgelint", linux("")), undefined);
  assert.equal(findProgram("./tools/bridgelint", inside), tool);
  assert.equal(findProgram("./absent", inside), undefined);
});

test("Windows: Path in any case, .exe added, scripts passed over", () => {
  const exe = program("win/bridgelint.EXE", "true");
  program("win/other.cmd", "true");
  const environment = { Path: path.join(scratch, "win"), PATHEXT: ".CMD;.EXE" };
  const windows = { environment, platform: "win32" as const };
  assert.equal(findProgram("bridgelint", windows), exe);
  assert.equal(findProgram("other", windows), undefined);
});

test("the version is one line, and other programs are turned away", async () => {
  const good = program("good", "echo bridgelint 1.2.3; echo more");
  assert.equal(await versionOf(good), "bridgelint 1.2.3");
  const broken = program("broken", "echo no libclang >&2; exit 127");
  await assert.rejects(versionOf(broken), /no libclang/);
  await assert.rejects(versionOf(program("other", "echo cat 9.1")), /calls itself 'cat 9\.1'/);
  await assert.rejects(versionOf(program("slow", "exec sleep 20"), 200), /--version/);
});
