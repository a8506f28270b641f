//! Protects a file with a passphrase: PBKDF2 and AES-GCM, both by the browser.
//!
//! ```json
//! { "format": "xieguan-application", "version": 1,
//!   "protected": { "kdf": "PBKDF2-SHA-256", "iterations": 600000,
//!                  "salt": "…", "iv": "…", "data": "…" } }
//! ```
//!
//! `salt`, `iv` and `data` are base64. `data` is the whole file in UTF-8, encrypted with
//! AES-256-GCM, with the tag at the end. The passphrase is normalised to NFKC and encoded in
//! UTF-8: full-width digits of a phone equal those of a keyboard.

use std::rc::Rc;

use base64ct::{Base64, Encoding};
use form::file::{FORMAT, Tree, VERSION};
use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::later::{self, Slices};

const KDF: &str = "PBKDF2-SHA-256";
/// Iterations of a new file.
const ITERATIONS: u32 = 600_000;
/// Iterations of a file that is opened. Fewer would not protect; more would block the page for
/// minutes.
const ITERATIONS_TAKEN: std::ops::RangeInclusive<u32> = 100_000..=2_000_000;
const SALT_BYTES: usize = 16;
const IV_BYTES: usize = 12;
const TAG_BYTES: usize = 16;

/// How many bytes [`seal`] adds to a text.
pub const SEAL_BYTES: usize = SALT_BYTES + IV_BYTES + TAG_BYTES;

/// Why a file cannot be protected or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CryptoProblem {
    /// The browser offers no encryption: the page came without HTTPS, or the browser is old.
    Unavailable,
    /// The passphrase is wrong, or the file was changed.
    WrongPassphrase,
    /// The algorithm or its parameters are unknown or not accepted.
    Unknown,
    /// The envelope is malformed.
    Broken,
}

/// Whether a file is protected by a passphrase.
pub fn is_protected(file: &Tree) -> bool {
    let format = file.get("format").and_then(Tree::text);
    format.is_some_and(|format| &**format == FORMAT) && file.get("protected").is_some()
}

/// Encrypts an application's file; returns the text of the protected file.
///
/// # Errors
/// The browser does not encrypt.
pub async fn protect(text: &str, passphrase: &str) -> Result<String, CryptoProblem> {
    protect_as(FORMAT, text, passphrase).await
}

/// Encrypts a file of any format. The envelope names the format.
///
/// # Errors
/// The browser does not encrypt.
pub async fn protect_as(
    format: &str,
    text: &str,
    passphrase: &str,
) -> Result<String, CryptoProblem> {
    let Encrypted { salt, iv, data } = encrypt(text.as_bytes(), passphrase).await?;
    Ok(envelope(format, &salt, &iv, &encoded(&data).await))
}

/// Encrypts bytes without an envelope: salt, iv and data in one, for a place where every byte
/// counts. The iterations are those of a new file.
///
/// # Errors
/// The browser does not encrypt.
pub async fn seal(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, CryptoProblem> {
    let Encrypted { salt, iv, data } = encrypt(bytes, passphrase).await?;
    Ok([&salt[..], &iv, &data].concat())
}

/// Decrypts the bytes of [`seal`].
///
/// # Errors
/// The passphrase is wrong, or the bytes are not those of [`seal`].
pub async fn unseal(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, CryptoProblem> {
    let (salt, rest) = sealed
        .split_first_chunk::<SALT_BYTES>()
        .ok_or(CryptoProblem::Broken)?;
    let (iv, data) = rest
        .split_first_chunk::<IV_BYTES>()
        .ok_or(CryptoProblem::Broken)?;
    decrypt(salt, iv, data, ITERATIONS, passphrase).await
}

/// What is stored of encrypted bytes.
struct Encrypted {
    salt: [u8; SALT_BYTES],
    iv: [u8; IV_BYTES],
    data: Vec<u8>,
}

async fn encrypt(text: &[u8], passphrase: &str) -> Result<Encrypted, CryptoProblem> {
    let (crypto, subtle) = webcrypto()?;
    let mut salt = [0; SALT_BYTES];
    let mut iv = [0; IV_BYTES];
    let encrypted = async {
        crypto.get_random_values_with_u8_array(&mut salt)?;
        crypto.get_random_values_with_u8_array(&mut iv)?;
        let key = key(&subtle, passphrase, &salt, ITERATIONS).await?;
        let cipher = cipher(&iv)?;
        let text = Uint8Array::from(text);
        bytes(subtle.encrypt_with_object_and_buffer_source(&cipher, &key, &text)).await
    };
    let data = encrypted.await.map_err(|_| CryptoProblem::Unavailable)?;
    Ok(Encrypted { salt, iv, data })
}

async fn decrypt(
    salt: &[u8],
    iv: &[u8],
    data: &[u8],
    iterations: u32,
    passphrase: &str,
) -> Result<Vec<u8>, CryptoProblem> {
    let (_, subtle) = webcrypto()?;
    let key = key(&subtle, passphrase, salt, iterations).await;
    let key = key.map_err(|_| CryptoProblem::Unavailable)?;
    let decrypted = async {
        let cipher = cipher(iv)?;
        let data = Uint8Array::from(data);
        bytes(subtle.decrypt_with_object_and_buffer_source(&cipher, &key, &data)).await
    };
    decrypted.await.map_err(|_| CryptoProblem::WrongPassphrase)
}

/// Decrypts a protected file.
///
/// # Errors
/// The passphrase is wrong, or the envelope is not one of this program.
pub async fn open(file: &Tree, passphrase: &str) -> Result<String, CryptoProblem> {
    let envelope = Envelope::read(file)?;
    let Envelope {
        iterations,
        salt,
        iv,
        data,
    } = envelope;
    let data = decoded(&data).await.ok_or(CryptoProblem::Broken)?;
    let text = decrypt(&salt, &iv, &data, iterations, passphrase).await?;
    later::turn().await;
    String::from_utf8(text).map_err(|_| CryptoProblem::Broken)
}

/// Pages over plain HTTP have no `subtle`.
fn webcrypto() -> Result<(Crypto, SubtleCrypto), CryptoProblem> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let crypto = crypto.ok_or(CryptoProblem::Unavailable)?;
    let subtle = crypto.subtle();
    match subtle.is_undefined() {
        true => Err(CryptoProblem::Unavailable),
        false => Ok((crypto, subtle)),
    }
}

async fn key(
    subtle: &SubtleCrypto,
    passphrase: &str,
    salt: &[u8],
    iterations: u32,
) -> Result<CryptoKey, JsValue> {
    let passphrase = String::from(JsString::from(passphrase).normalize("NFKC"));
    let passphrase = Uint8Array::from(passphrase.as_bytes());
    let uses = Array::of1(&"deriveKey".into());
    let secret = subtle.import_key_with_str("raw", &passphrase, "PBKDF2", false, &uses)?;
    let secret: CryptoKey = secret.await?.unchecked_into();
    let derivation = record(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", iterations.into()),
    ])?;
    let kind = record(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key =
        subtle.derive_key_with_object_and_object(&derivation, &secret, &kind, false, &uses)?;
    Ok(key.await?.unchecked_into())
}

fn cipher(iv: &[u8]) -> Result<Object, JsValue> {
    let iv = Uint8Array::from(iv);
    record(&[("name", "AES-GCM".into()), ("iv", iv.into())])
}

/// An object with these members. It makes a smaller program than web-sys's types.
fn record(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (key, value) in members {
        Reflect::set(&object, &(*key).into(), value)?;
    }
    Ok(object)
}

async fn bytes(buffer: Result<Promise, JsValue>) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&buffer?.await?).to_vec())
}

/// What a protected file holds.
#[derive(Debug, PartialEq, Eq)]
struct Envelope {
    iterations: u32,
    salt: Vec<u8>,
    iv: Vec<u8>,
    /// Still base64: a review has twenty megabytes of it.
    data: Rc<str>,
}

impl Envelope {
    fn read(file: &Tree) -> Result<Self, CryptoProblem> {
        let protected = file.get("protected").ok_or(CryptoProblem::Broken)?;
        let kdf = protected.get("kdf").and_then(Tree::text);
        let iterations = protected.get("iterations").and_then(Tree::number);
        let iterations = iterations.filter(|count| ITERATIONS_TAKEN.contains(count));
        let known = file.get("version").and_then(Tree::number) == Some(VERSION)
            && kdf.is_some_and(|kdf| &**kdf == KDF);
        let iterations = iterations.filter(|_| known);
        let base64 = |key: &str| {
            let text = protected.get(key).and_then(Tree::text);
            text.and_then(|text| Base64::decode_vec(text).ok())
                .ok_or(CryptoProblem::Broken)
        };
        let envelope = Self {
            iterations: iterations.ok_or(CryptoProblem::Unknown)?,
            salt: base64("salt")?,
            iv: base64("iv")?,
            data: protected
                .get("data")
                .and_then(Tree::text)
                .ok_or(CryptoProblem::Broken)?
                .clone(),
        };
        match envelope.salt.len() == SALT_BYTES && envelope.iv.len() == IV_BYTES {
            true => Ok(envelope),
            false => Err(CryptoProblem::Broken),
        }
    }
}

/// How many bytes are written as base64 at once: a few milliseconds. A multiple of three.
const CHUNK: usize = 3 << 18;

/// Bytes as base64, written in slices.
async fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    let mut slices = Slices::begin();
    for chunk in bytes.chunks(CHUNK) {
        text.push_str(&Base64::encode_string(chunk));
        slices.breathe().await;
    }
    text
}

/// The bytes of base64, read in slices; `None` if it is none.
async fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut slices = Slices::begin();
    for chunk in text.as_bytes().chunks(CHUNK / 3 * 4) {
        let chunk = std::str::from_utf8(chunk).ok()?;
        bytes.extend(Base64::decode_vec(chunk).ok()?);
        slices.breathe().await;
    }
    Some(bytes)
}

fn envelope(format: &str, salt: &[u8], iv: &[u8], data: &str) -> String {
    [
        "{\"format\":\"",
        format,
        "\",\"version\":",
        &VERSION.to_string(),
        ",\"protected\":{\"kdf\":\"",
        KDF,
        "\",\"iterations\":",
        &ITERATIONS.to_string(),
        ",\"salt\":\"",
        &Base64::encode_string(salt),
        "\",\"iv\":\"",
        &Base64::encode_string(iv),
        "\",\"data\":\"",
        data,
        "\"}}\n",
    ]
    .concat()
}
