extension SHA256 {
  /// Works whole blocks of 64 bytes into the state.
  ///
  /// Every page goes through here byte by byte, so the rounds stand one after the other: the variables change their
  /// parts instead of their places, the constants lie in the instructions, and the message is widened where it is
  /// used, within its own sixteen words. `bytes` are not looked beyond: their count is a multiple of 64.
  static func compress(_ bytes: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
    guard var place = bytes.baseAddress else { return }
    let end = place + bytes.count
    while place < end {
      var (w0, w1, w2, w3) = (word(place, 0), word(place, 1), word(place, 2), word(place, 3))
      var (w4, w5, w6, w7) = (word(place, 4), word(place, 5), word(place, 6), word(place, 7))
      var (w8, w9, w10, w11) = (word(place, 8), word(place, 9), word(place, 10), word(place, 11))
      var (w12, w13, w14, w15) = (word(place, 12), word(place, 13), word(place, 14), word(place, 15))
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      var x = b ^ c
      round(a, b, &d, e, f, g, &h, &x, 0x428a_2f98 &+ w0)
      round(h, a, &c, d, e, f, &g, &x, 0x7137_4491 &+ w1)
      round(g, h, &b, c, d, e, &f, &x, 0xb5c0_fbcf &+ w2)
      round(f, g, &a, b, c, d, &e, &x, 0xe9b5_dba5 &+ w3)
      round(e, f, &h, a, b, c, &d, &x, 0x3956_c25b &+ w4)
      round(d, e, &g, h, a, b, &c, &x, 0x59f1_11f1 &+ w5)
      round(c, d, &f, g, h, a, &b, &x, 0x923f_82a4 &+ w6)
      round(b, c, &e, f, g, h, &a, &x, 0xab1c_5ed5 &+ w7)
      round(a, b, &d, e, f, g, &h, &x, 0xd807_aa98 &+ w8)
      round(h, a, &c, d, e, f, &g, &x, 0x1283_5b01 &+ w9)
      round(g, h, &b, c, d, e, &f, &x, 0x2431_85be &+ w10)
      round(f, g, &a, b, c, d, &e, &x, 0x550c_7dc3 &+ w11)
      round(e, f, &h, a, b, c, &d, &x, 0x72be_5d74 &+ w12)
      round(d, e, &g, h, a, b, &c, &x, 0x80de_b1fe &+ w13)
      round(c, d, &f, g, h, a, &b, &x, 0x9bdc_06a7 &+ w14)
      round(b, c, &e, f, g, h, &a, &x, 0xc19b_f174 &+ w15)
      round(a, b, &d, e, f, g, &h, &x, 0xe49b_69c1 &+ next(&w0, w1, w9, w14))
      round(h, a, &c, d, e, f, &g, &x, 0xefbe_4786 &+ next(&w1, w2, w10, w15))
      round(g, h, &b, c, d, e, &f, &x, 0x0fc1_9dc6 &+ next(&w2, w3, w11, w0))
      round(f, g, &a, b, c, d, &e, &x, 0x240c_a1cc &+ next(&w3, w4, w12, w1))
      round(e, f, &h, a, b, c, &d, &x, 0x2de9_2c6f &+ next(&w4, w5, w13, w2))
      round(d, e, &g, h, a, b, &c, &x, 0x4a74_84aa &+ next(&w5, w6, w14, w3))
      round(c, d, &f, g, h, a, &b, &x, 0x5cb0_a9dc &+ next(&w6, w7, w15, w4))
      round(b, c, &e, f, g, h, &a, &x, 0x76f9_88da &+ next(&w7, w8, w0, w5))
      round(a, b, &d, e, f, g, &h, &x, 0x983e_5152 &+ next(&w8, w9, w1, w6))
      round(h, a, &c, d, e, f, &g, &x, 0xa831_c66d &+ next(&w9, w10, w2, w7))
      round(g, h, &b, c, d, e, &f, &x, 0xb003_27c8 &+ next(&w10, w11, w3, w8))
      round(f, g, &a, b, c, d, &e, &x, 0xbf59_7fc7 &+ next(&w11, w12, w4, w9))
      round(e, f, &h, a, b, c, &d, &x, 0xc6e0_0bf3 &+ next(&w12, w13, w5, w10))
      round(d, e, &g, h, a, b, &c, &x, 0xd5a7_9147 &+ next(&w13, w14, w6, w11))
      round(c, d, &f, g, h, a, &b, &x, 0x06ca_6351 &+ next(&w14, w15, w7, w12))
      round(b, c, &e, f, g, h, &a, &x, 0x1429_2967 &+ next(&w15, w0, w8, w13))
      round(a, b, &d, e, f, g, &h, &x, 0x27b7_0a85 &+ next(&w0, w1, w9, w14))
      round(h, a, &c, d, e, f, &g, &x, 0x2e1b_2138 &+ next(&w1, w2, w10, w15))
      round(g, h, &b, c, d, e, &f, &x, 0x4d2c_6dfc &+ next(&w2, w3, w11, w0))
      round(f, g, &a, b, c, d, &e, &x, 0x5338_0d13 &+ next(&w3, w4, w12, w1))
      round(e, f, &h, a, b, c, &d, &x, 0x650a_7354 &+ next(&w4, w5, w13, w2))
      round(d, e, &g, h, a, b, &c, &x, 0x766a_0abb &+ next(&w5, w6, w14, w3))
      round(c, d, &f, g, h, a, &b, &x, 0x81c2_c92e &+ next(&w6, w7, w15, w4))
      round(b, c, &e, f, g, h, &a, &x, 0x9272_2c85 &+ next(&w7, w8, w0, w5))
      round(a, b, &d, e, f, g, &h, &x, 0xa2bf_e8a1 &+ next(&w8, w9, w1, w6))
      round(h, a, &c, d, e, f, &g, &x, 0xa81a_664b &+ next(&w9, w10, w2, w7))
      round(g, h, &b, c, d, e, &f, &x, 0xc24b_8b70 &+ next(&w10, w11, w3, w8))
      round(f, g, &a, b, c, d, &e, &x, 0xc76c_51a3 &+ next(&w11, w12, w4, w9))
      round(e, f, &h, a, b, c, &d, &x, 0xd192_e819 &+ next(&w12, w13, w5, w10))
      round(d, e, &g, h, a, b, &c, &x, 0xd699_0624 &+ next(&w13, w14, w6, w11))
      round(c, d, &f, g, h, a, &b, &x, 0xf40e_3585 &+ next(&w14, w15, w7, w12))
      round(b, c, &e, f, g, h, &a, &x, 0x106a_a070 &+ next(&w15, w0, w8, w13))
      round(a, b, &d, e, f, g, &h, &x, 0x19a4_c116 &+ next(&w0, w1, w9, w14))
      round(h, a, &c, d, e, f, &g, &x, 0x1e37_6c08 &+ next(&w1, w2, w10, w15))
      round(g, h, &b, c, d, e, &f, &x, 0x2748_774c &+ next(&w2, w3, w11, w0))
      round(f, g, &a, b, c, d, &e, &x, 0x34b0_bcb5 &+ next(&w3, w4, w12, w1))
      round(e, f, &h, a, b, c, &d, &x, 0x391c_0cb3 &+ next(&w4, w5, w13, w2))
      round(d, e, &g, h, a, b, &c, &x, 0x4ed8_aa4a &+ next(&w5, w6, w14, w3))
      round(c, d, &f, g, h, a, &b, &x, 0x5b9c_ca4f &+ next(&w6, w7, w15, w4))
      round(b, c, &e, f, g, h, &a, &x, 0x682e_6ff3 &+ next(&w7, w8, w0, w5))
      round(a, b, &d, e, f, g, &h, &x, 0x748f_82ee &+ next(&w8, w9, w1, w6))
      round(h, a, &c, d, e, f, &g, &x, 0x78a5_636f &+ next(&w9, w10, w2, w7))
      round(g, h, &b, c, d, e, &f, &x, 0x84c8_7814 &+ next(&w10, w11, w3, w8))
      round(f, g, &a, b, c, d, &e, &x, 0x8cc7_0208 &+ next(&w11, w12, w4, w9))
      round(e, f, &h, a, b, c, &d, &x, 0x90be_fffa &+ next(&w12, w13, w5, w10))
      round(d, e, &g, h, a, b, &c, &x, 0xa450_6ceb &+ next(&w13, w14, w6, w11))
      round(c, d, &f, g, h, a, &b, &x, 0xbef9_a3f7 &+ next(&w14, w15, w7, w12))
      round(b, c, &e, f, g, h, &a, &x, 0xc671_78f2 &+ next(&w15, w0, w8, w13))
      state &+= SIMD8(a, b, c, d, e, f, g, h)
      place += 64
    }
  }

  @inline(__always)
  private static func word(_ place: UnsafeRawPointer, _ index: Int) -> UInt32 {
    UInt32(bigEndian: place.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
  }

  /// One round; `x` is b ^ c, which was a ^ b in the round before.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ x: inout UInt32, _ word: UInt32
  ) {
    // The three rotations of each sum, one within the other: 6, 11, 25 and 2, 13, 22.
    let t = h &+ word &+ (g ^ (e & (f ^ g))) &+ rotate(rotate(rotate(e, 14) ^ e, 5) ^ e, 6)
    d = d &+ t
    let y = a ^ b
    h = t &+ ((x & y) ^ b) &+ rotate(rotate(rotate(a, 9) ^ a, 11) ^ a, 2)
    x = y
  }

  /// The message's word that comes sixteen after `w`, in its place: from those 1, 9 and 14 behind it.
  @inline(__always)
  private static func next(_ w: inout UInt32, _ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 {
    w = w &+ y &+ (rotate(rotate(x, 11) ^ x, 7) ^ (x &>> 3)) &+ (rotate(rotate(z, 2) ^ z, 17) ^ (z &>> 10))
    return w
  }

  @inline(__always)
  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { (x &>> n) | (x &<< (32 &- n)) }
}
