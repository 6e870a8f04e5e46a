/**
 * Numbers read out of dictionary bytes without copying them, unless they lie unaligned in a larger buffer. The files
 * are little-endian, as is every machine that Node's typed arrays run on today.
 */
export function int32View(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}

export function int16View(bytes: Uint8Array): Int16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Int16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 1);
}

/** The bytes from `start` up to the next zero byte, as kuromoji's `ByteBuffer.getString` reads them. */
export function zeroEnded(bytes: Uint8Array, start: number): Uint8Array {
  const end = bytes.indexOf(0, start);
  return bytes.subarray(start, end < 0 ? bytes.length : end);
}
