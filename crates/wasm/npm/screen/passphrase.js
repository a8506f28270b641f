// Files under a passphrase, as the page writes them: PBKDF2-SHA-256 and AES-256-GCM.
import { createDecipheriv, pbkdf2Sync } from "node:crypto";

/** Fewer would not protect, more would keep a core busy for minutes. As in the page. */
const ITERATIONS = [100_000, 2_000_000];
const TAG = 16;

/**
 * The bytes of the file inside, or the key of the refusal. Keys that were derived are kept in
 * `known`: many files of one person share their salt.
 */
export function decrypted(bytes, passphrases, known) {
  let envelope;
  try {
    envelope = JSON.parse(bytes.toString("utf8")).protected;
  } catch {
    return "damaged";
  }
  const { kdf, iterations, salt, iv, data } = envelope ?? {};
  const isKnown =
    kdf === "PBKDF2-SHA-256" &&
    Number.isInteger(iterations) &&
    iterations >= ITERATIONS[0] &&
    iterations <= ITERATIONS[1] &&
    [salt, iv, data].every((text) => typeof text === "string");
  if (!isKnown) return "protectionUnknown";
  const [saltBytes, ivBytes, sealed] = [salt, iv, data].map((text) => Buffer.from(text, "base64"));
  if (saltBytes.length !== 16 || ivBytes.length !== 12 || sealed.length < TAG) return "protectionUnknown";
  for (const passphrase of passphrases) {
    const name = `${iterations} ${salt} ${passphrase}`;
    let key = known.get(name);
    if (!key) {
      key = pbkdf2Sync(passphrase.normalize("NFKC"), saltBytes, iterations, 32, "sha256");
      known.set(name, key);
      if (known.size > 1000) known.delete(known.keys().next().value);
    }
    const cipher = createDecipheriv("aes-256-gcm", key, ivBytes);
    cipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    try {
      return Buffer.concat([cipher.update(sealed.subarray(0, sealed.length - TAG)), cipher.final()]);
    } catch {
      // Another passphrase, or a changed file: the next one is tried.
    }
  }
  return "wrongPassphrase";
}
