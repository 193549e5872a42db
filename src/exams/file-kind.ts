/** What a file is by its first bytes, whatever its name says; null for anything else than a picture or a PDF. */
export function kindOfFile(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return head.startsWith('%PDF-') ? 'application/pdf' : null;
}

/** The same, or an MP4 video. */
export function kindOfEvidence(bytes: Uint8Array): NonNullable<ReturnType<typeof kindOfFile>> | 'video/mp4' | null {
  const isVideo = Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp';
  return isVideo ? 'video/mp4' : kindOfFile(bytes);
}
