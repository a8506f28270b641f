// The command `xieguan screen`: whole files, faulty ones, a run that was stopped, every format.
import { spawn, spawnSync } from "node:child_process";
import { createCipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import assert from "node:assert/strict";

const CLI = fileURLToPath(new URL("../../dist/npm/screen/cli.js", import.meta.url));
const vector = (name) => readFileSync(new URL(`../vectors/files/${name}`, import.meta.url));
const SCRATCH = join(process.env.XIEGUAN_SCRATCH ?? tmpdir(), "xieguan-screen");
const WHOLE = vector("application-v1.xieguan.json").toString("utf8");
const AS_OF = ["--as-of", "2026-11-29"];

function folder(name, files) {
  const path = join(SCRATCH, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, ".."), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** As the page protects a file. */
function locked(text, passphrase) {
  const [salt, iv, iterations] = [randomBytes(16), randomBytes(12), 100_000];
  const key = pbkdf2Sync(passphrase.normalize("NFKC"), salt, iterations, 32, "sha256");
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  const base64 = Object.fromEntries(Object.entries({ salt, iv, data }).map(([k, v]) => [k, v.toString("base64")]));
  const kdf = "PBKDF2-SHA-256";
  return JSON.stringify({
    format: "xieguan-application",
    version: 1,
    protected: { kdf, iterations, ...base64 },
  });
}

const json = (path, ...more) => {
  const { status, stdout, stderr } = run("screen", path, "--json", ...AS_OF, ...more);
  return { status, stderr, rows: JSON.parse(stdout) };
};

test("every faulty file is listed with its reason, and keeps no other out", () => {
  const path = folder("faulty", {
    "好的.xieguan.json": WHOLE,
    "sub/再来一份.xieguan.json": WHOLE,
    "改过.xieguan.json": WHOLE.replace("某某牧业", "某某渔业"),
    "截断.xieguan.json": WHOLE.slice(0, 900),
    "不是.xieguan.json": "hello",
    "新的.xieguan.json": WHOLE.replace('"version": 1', '"version": 9'),
    "图.xieguan.json": Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]),
    "空.xieguan.json": "",
    "公告.json": vector("notice-v1.xieguan-notice.json"),
    "锁.xieguan.json": locked(WHOLE, "口令１"),
    "压缩.zip": "PK\u0003\u0004",
    ".DS_Store": "x",
  });
  writeFileSync(join(path, "大.xieguan.json"), "");
  truncateSync(join(path, "大.xieguan.json"), 200 * 1024 * 1024);
  symlinkSync("/etc/hostname", join(path, "link.xieguan.json"));
  const { status, rows } = json(path);
  assert.equal(status, 3);
  const reasons = Object.fromEntries(rows.filter((row) => row.refusal).map((row) => [row.file, row.refusal]));
  assert.deepEqual(reasons, {
    // Files are read in the order of their names, folders among them.
    "好的.xieguan.json": "sameContents",
    "截断.xieguan.json": "cutOff",
    "不是.xieguan.json": "notJson",
    "新的.xieguan.json": "newer",
    "图.xieguan.json": "picture",
    "空.xieguan.json": "empty",
    "公告.json": "notice",
    "锁.xieguan.json": "protected",
    "压缩.zip": "archive",
    "大.xieguan.json": "tooBig",
  });
  assert.ok(rows.every((row) => !row.refusal || row.message.length > 5));
  const taken = rows.filter((row) => !row.refusal);
  assert.deepEqual(taken.map((row) => row.file).sort(), ["sub/再来一份.xieguan.json", "改过.xieguan.json"]);
  const [good, changed] = ["再来一份", "改过"].map((name) => taken.find((row) => row.file.includes(name)));
  assert.equal(good.idNumber, "152221199402284519");
  assert.equal(good.name, "阿依古丽·𮯰𠮷");
  assert.match(changed.warnings, /核对码对不上/);
  assert.doesNotMatch(good.warnings, /核对码/);
  assert.match(good.warnings, /身份证号重复/);
});

test("passphrases are tried one by one", () => {
  const path = folder("locked", { "a.json": locked(WHOLE, "口令１"), "b.json": locked(WHOLE, "别的") });
  const passphrases = join(SCRATCH, "passphrases.txt");
  writeFileSync(passphrases, "\ufeff不对\r\n口令1\r\n");
  const { status, rows } = json(path, "--passphrase-file", passphrases);
  assert.equal(status, 3);
  assert.equal(rows.find((row) => row.file === "a.json").source, "加口令的文件");
  assert.equal(rows.find((row) => row.file === "b.json").refusal, "wrongPassphrase");
});

test("a run that was stopped goes on where it stopped", async () => {
  const files = {};
  for (let at = 0; at < 300; at += 1) {
    files[`${at}.xieguan.json`] = WHOLE.replace("某某牧业", `某某牧业${at}`);
  }
  const path = folder("stopped", files);
  const out = join(SCRATCH, "stopped.csv");
  rmSync(out, { force: true });
  const whole = run("screen", path, "--out", out, ...AS_OF);
  assert.equal(whole.status, 0, whole.stderr);
  const expected = readFileSync(out, "utf8").split("\r\n").sort();
  assert.equal(expected.length, 302);
  assert.ok(!existsSync(`${out}.part`));

  // The journal of a run that was stopped in the middle of a line.
  rmSync(out);
  const stopped = spawn(process.execPath, [CLI, "screen", path, "--out", out, "--jobs", "1", ...AS_OF]);
  for (let tries = 0; tries < 2000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (existsSync(`${out}.part`) && readFileSync(`${out}.part`, "utf8").split("\n").length > 60) break;
  }
  stopped.kill("SIGKILL");
  await new Promise((resolve) => stopped.once("exit", resolve));
  if (existsSync(`${out}.part`)) {
    truncateSync(`${out}.part`, readFileSync(`${out}.part`).length - 7);
    const again = run("screen", path, "--out", out, ...AS_OF);
    assert.match(again.stderr, /接着上次/);
    assert.equal(again.status, 0);
  }
  const numberless = (lines) => lines.map((line) => line.replace(/^\d+,/, "")).sort();
  assert.deepEqual(numberless(readFileSync(out, "utf8").split("\r\n")), numberless(expected));
});

test("CSV and Excel hold what JSON holds", () => {
  const path = folder("formats", { "a.json": WHOLE, "b.json": "x" });
  const notice = join(SCRATCH, "notice.json");
  writeFileSync(notice, vector("notice-v1.xieguan-notice.json"));
  const csv = run("screen", path, "--notice", notice, ...AS_OF);
  assert.equal(csv.status, 3);
  assert.ok(csv.stdout.startsWith("\ufeff收件号,岗位代码,"));
  assert.ok(csv.stdout.includes("152221199402284519\t"));
  for (const ending of ["xlsx", "json"]) {
    const out = join(SCRATCH, `out.${ending}`);
    assert.equal(run("screen", path, "--notice", notice, "--out", out, ...AS_OF).status, 3);
    const bytes = readFileSync(out);
    assert.equal(bytes.subarray(0, 2).toString("latin1"), ending === "xlsx" ? "PK" : "[\n");
  }
});

test("a command that is written wrongly says how it is written", () => {
  const path = folder("wrong", { "a.json": WHOLE });
  for (const args of [
    [],
    ["other"],
    ["screen"],
    ["screen", path, "--what"],
    ["screen", path, path],
    ["screen", path, "--out"],
    ["screen", path, "--out", "a.doc"],
    ["screen", path, "--as-of", "2026-02-30"],
    ["screen", path, "--jobs", "none"],
  ]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(" "));
    assert.ok(stderr.length > 5);
  }
  for (const args of [
    ["screen", join(path, "nowhere")],
    ["screen", path, "--notice", join(path, "nowhere")],
    ["screen", path, "--notice", join(path, "a.json")],
    ["screen", path, "--out", join(path, "no/such/folder.csv")],
  ]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 1, args.join(" "));
    assert.ok(stderr.length > 5 && !stderr.includes("    at "), stderr);
  }
  assert.equal(run("screen", "--help").status, 0);
});

test("the command is in the package", () => {
  const { bin } = JSON.parse(readFileSync(new URL("../../dist/npm/package.json", import.meta.url), "utf8"));
  assert.deepEqual(bin, { xieguan: "./screen/cli.js" });
  const copy = join(SCRATCH, "elsewhere");
  rmSync(copy, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL("../../dist/npm", import.meta.url)), copy, { recursive: true });
  const { status } = spawnSync(process.execPath, [join(copy, "screen/cli.js"), "screen", "--help"]);
  assert.equal(status, 0);
});
