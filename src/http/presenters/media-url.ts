/** Pictures of the company folder are served under `/media/`; absolute addresses stay as they are. */
export function mediaUrl(image: string): string {
  return /^https?:\/\//.test(image) ? image : `/media/${image.split('/').map(encodeURIComponent).join('/')}`;
}
