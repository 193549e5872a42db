/** The one font file worth a `<link rel="preload" as="font" crossOrigin="anonymous">`: Cyrillic Golos. */
export { default as golosCyrillicUrl } from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
