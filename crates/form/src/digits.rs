//! Bytes as decimal digits, for an address in a QR code: a QR code stores three digits in ten
//! bits, and every scanner and browser passes them on unchanged.
//!
//! Seven bytes are seventeen digits, big-endian. Fewer bytes at the end have fewer digits.

const BYTES: usize = 7;
const WHOLE: usize = 17;
/// How many digits so many bytes have.
const DIGITS: [usize; BYTES + 1] = [0, 3, 5, 8, 10, 13, 15, WHOLE];

/// The digits of these bytes.
pub fn of_bytes(bytes: &[u8]) -> String {
    let group = |group: &[u8]| {
        let value = group
            .iter()
            .fold(0_u64, |value, byte| (value << 8) | u64::from(*byte));
        let width = DIGITS.get(group.len()).copied().unwrap_or_default();
        format!("{value:0width$}")
    };
    bytes.chunks(BYTES).map(group).collect()
}

/// The bytes of these digits; `None` if they are not those of [`of_bytes`].
pub fn to_bytes(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() * BYTES / WHOLE);
    for group in digits.as_bytes().chunks(WHOLE) {
        let length = DIGITS.iter().position(|&count| count == group.len())?;
        let text = std::str::from_utf8(group).ok()?;
        // `parse` takes a sign, too.
        let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit());
        let value: u64 = text.parse().ok().filter(|_| is_decimal)?;
        let all = value.to_be_bytes();
        let (none, last) = all.split_at_checked(all.len() - length)?;
        if none.iter().any(|&byte| byte != 0) {
            return None;
        }
        bytes.extend(last);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{of_bytes, to_bytes};

    #[test]
    fn bytes_come_back() {
        for length in 0..40 {
            for first in [0, 1, 0x7f, 0xff] {
                let bytes: Vec<u8> = (0..length)
                    .map(|at| first ^ u8::wrapping_mul(at, 37))
                    .collect();
                let digits = of_bytes(&bytes);
                assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
                assert_eq!(to_bytes(&digits), Some(bytes), "{digits}");
            }
        }
        assert_eq!(of_bytes(&[0xff; 7]), "72057594037927935");
    }

    #[test]
    fn what_is_not_whole_is_refused() {
        for digits in [
            "1",
            "12",
            "256",
            "1234",
            "+12",
            "12 ",
            "一二三",
            "72057594037927936",
        ] {
            assert_eq!(to_bytes(digits), None, "{digits}");
        }
        assert_eq!(to_bytes("255").as_deref(), Some(&[255][..]));
    }
}
