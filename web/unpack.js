// Only in the single file: reverses `xtask/bundle/src/pack.rs`. Decodes digits in base 123 to
// bytes, and decompresses LZMA (lc 3, lp 0, pb 0, no header).
(() => {
  const bytesOf = (text) => {
    const bytes = new Uint8Array((text.length / 15) * 13);
    for (let group = 0, at = 0; at < text.length; at += 15, group += 13) {
      for (let place = 14; place >= 0; place -= 1) {
        const code = text.charCodeAt(at + place);
        // The digits skip 00, 0a, 0d, 1a and "<".
        let carry = code - 1 - (code > 10) - (code > 13) - (code > 26) - (code > 60);
        for (let byte = group + 12; byte >= group; byte -= 1) {
          carry += bytes[byte] * 123;
          bytes[byte] = carry;
          carry >>= 8;
        }
      }
    }
    return bytes;
  };

  const unpacked = (bytes, size) => {
    const out = new Uint8Array(size);
    const chances = (count) => new Uint16Array(count).fill(1024);
    let at = 5;
    let range = 0xffffffff;
    let code = ((bytes[1] << 24) | (bytes[2] << 16) | (bytes[3] << 8) | bytes[4]) >>> 0;
    const narrow = () => {
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | bytes[at]) >>> 0;
        at += 1;
      }
    };
    const bit = (of, index) => {
      const bound = (range >>> 11) * of[index];
      const isSet = code >= bound;
      if (isSet) {
        range -= bound;
        code -= bound;
        of[index] -= of[index] >> 5;
      } else {
        range = bound;
        of[index] += (2048 - of[index]) >> 5;
      }
      narrow();
      return isSet ? 1 : 0;
    };
    const tree = (of, base, bits) => {
      let node = 1;
      for (let left = bits; left > 0; left -= 1) node = (node << 1) | bit(of, base + node);
      return node - (1 << bits);
    };
    const backwards = (of, base, bits) => {
      let node = 1;
      let value = 0;
      for (let place = 0; place < bits; place += 1) {
        const next = bit(of, base + node);
        node = (node << 1) | next;
        value |= next << place;
      }
      return value;
    };
    const direct = (bits) => {
      let value = 0;
      for (let left = bits; left > 0; left -= 1) {
        range >>>= 1;
        const isSet = code >= range;
        if (isSet) code -= range;
        value = value * 2 + (isSet ? 1 : 0);
        narrow();
      }
      return value;
    };
    const lengths = () => {
      const [choice, low, high] = [chances(2), chances(16), chances(256)];
      return () => {
        if (!bit(choice, 0)) return tree(low, 0, 3);
        if (!bit(choice, 1)) return 8 + tree(low, 8, 3);
        return 16 + tree(high, 0, 8);
      };
    };

    const literals = chances(0x300 << 3);
    const [isMatch, isRepeat, isFirst, isSecond, isThird, isLong] = Array.from({ length: 6 }, () => chances(12));
    const [slots, specials, aligned] = [chances(4 << 6), chances(128), chances(16)];
    const [length, repeatedLength] = [lengths(), lengths()];
    let state = 0;
    let [back, second, third, fourth] = [0, 0, 0, 0];
    let done = 0;
    while (done < size) {
      if (!bit(isMatch, state)) {
        const base = 0x300 * (done > 0 ? out[done - 1] >> 5 : 0);
        let symbol = 1;
        if (state >= 7) {
          let match = out[done - back - 1];
          while (symbol < 0x100) {
            const expected = (match >> 7) & 1;
            match <<= 1;
            const next = bit(literals, base + ((1 + expected) << 8) + symbol);
            symbol = (symbol << 1) | next;
            if (next !== expected) break;
          }
        }
        while (symbol < 0x100) symbol = (symbol << 1) | bit(literals, base + symbol);
        out[done] = symbol;
        done += 1;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      let count;
      if (bit(isRepeat, state)) {
        if (!bit(isFirst, state)) {
          if (!bit(isLong, state)) {
            state = state < 7 ? 9 : 11;
            out[done] = out[done - back - 1];
            done += 1;
            continue;
          }
        } else if (!bit(isSecond, state)) {
          [back, second] = [second, back];
        } else if (!bit(isThird, state)) {
          [back, second, third] = [third, back, second];
        } else {
          [back, second, third, fourth] = [fourth, back, second, third];
        }
        count = repeatedLength();
        state = state < 7 ? 8 : 11;
      } else {
        [second, third, fourth] = [back, second, third];
        count = length();
        state = state < 7 ? 7 : 10;
        const slot = tree(slots, Math.min(count, 3) << 6, 6);
        back = slot;
        if (slot >= 4) {
          const bits = (slot >> 1) - 1;
          back = (2 | (slot & 1)) << bits;
          if (slot < 14) back += backwards(specials, back - slot, bits);
          else back += direct(bits - 4) * 16 + backwards(aligned, 0, 4);
        }
      }
      for (let left = count + 2; left > 0; left -= 1) {
        out[done] = out[done - back - 1];
        done += 1;
      }
    }
    return out;
  };

  /** The bytes of the data element with this id. */
  globalThis.xieguanUnpacked = (id) => {
    const { textContent, dataset } = document.getElementById(id);
    return unpacked(bytesOf(textContent), Number(dataset.size));
  };

  // Adds the style sheets before anything is painted. Constructed style sheets do not count as
  // inline styles, which the page's policy forbids.
  const sheet = (id, media) => {
    const made = new CSSStyleSheet({ media });
    made.replaceSync(new TextDecoder().decode(xieguanUnpacked(id)));
    return made;
  };
  document.adoptedStyleSheets = [sheet("style", "all"), sheet("style-print", "print")];
})();
