import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/**
 * The only file that touches the raw module of `@hyzyla/pdfium` 2.1.13; the version is pinned exactly, because `module` and `documentIdx` are private there.
 * `documentIdx` is the handle of the document (`documentPtr` is only its buffer). Runs in a thread of the inspection pool: everything here blocks.
 */
interface RawModule {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void; readonly memory: WebAssembly.Memory };
  _FPDF_GetPageSizeByIndexF(document: number, page: number, size: number): number;
  _FPDF_GetSecurityHandlerRevision(document: number): number;
  _FPDFDoc_GetJavaScriptActionCount(document: number): number;
  _FPDFDoc_GetAttachmentCount(document: number): number;
  _FPDF_GetFormType(document: number): number;
}
type RawLibrary = { readonly module: RawModule };
type RawDocument = { readonly documentIdx: number };

const XFA_FORM_TYPES = [2, 3];
/** WebAssembly memory never shrinks: past this an instance is replaced after the document. */
const RETIRE_ABOVE_BYTES = 128 * 1024 * 1024;
/** Of one rendered page; 16 million grey or colour pixels are at most 64 MB. */
const MAX_RENDERED_PIXELS = 16_000_000;
const WASM_PAGE_BYTES = 65_536;

/** Of one instance. A sheet of A3 at 600 dpi in colour needs about 210 MB; a picture that unpacks into gigabytes stops here. */
const MAX_MEMORY_BYTES = 384 * 1024 * 1024;

type Bounded = { readonly library: PDFiumLibrary; readonly module: RawModule; readonly ranOut: () => boolean };
let instance: Promise<Bounded> | undefined;
let retired = false;

/** Whether this thread holds memory of a retired instance, which comes back only when the thread ends. */
export const holdsRetiredMemory = (): boolean => retired;

export type PdfFailure = 'needs_password' | 'does_not_open';

export interface OpenPdf {
  readonly pageCount: number;
  readonly ownerPassword: boolean;
  readonly scripts: number;
  readonly attachments: number;
  readonly xfa: boolean;
  /** In points, as shown (turned pages are turned). `undefined`: this page cannot be read. `index` from 0. */
  pageSize(index: number): { width: number; height: number } | undefined;
  /** One byte per pixel for `Gray`, RGBA otherwise. Scaled down where the page would pass 16 million pixels. */
  render(index: number, scale: number, colour: 'Gray' | 'BGRA'): Promise<{ width: number; height: number; data: Uint8Array }>;
}

/** Opens, lets `work` look, closes. A file that needs too much memory does not open. A trap inside the module throws out of here and the instance is not used again. */
export async function withPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => Promise<T>): Promise<T | PdfFailure> {
  instance ??= startBounded();
  const { library, module, ranOut } = await instance;
  try {
    const document = await openDocument(library, bytes);
    if (typeof document === 'string') return document;
    const result = await work(openPdf(module, document));
    document.destroy();
    return ranOut() ? 'does_not_open' : result;
  } catch (error) {
    instance = undefined;
    if (ranOut()) return 'does_not_open';
    throw error;
  } finally {
    if (ranOut() || module.HEAPU8.byteLength > RETIRE_ABOVE_BYTES) {
      instance = undefined;
      retired = true;
    }
  }
}

/** Where memory is refused, pdfium may leave a picture out without a word, so the refusal is remembered. */
async function startBounded(): Promise<Bounded> {
  const library = await PDFiumLibrary.init();
  const { module } = library as unknown as RawLibrary;
  const { memory } = module.wasmExports;
  let ranOut = false;
  memory.grow = (pages: number) => {
    if (memory.buffer.byteLength + pages * WASM_PAGE_BYTES > MAX_MEMORY_BYTES) {
      ranOut = true;
      throw new RangeError('a PDF needs more memory than one file may take');
    }
    return WebAssembly.Memory.prototype.grow.call(memory, pages);
  };
  return { library, module, ranOut: () => ranOut };
}

async function openDocument(current: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument | PdfFailure> {
  try {
    return await current.loadDocument(bytes);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof WebAssembly.RuntimeError) throw error;
    return /password|security scheme/i.test(error.message) ? 'needs_password' : 'does_not_open';
  }
}

function openPdf(module: RawModule, document: PDFiumDocument): OpenPdf {
  const handle = (document as unknown as RawDocument).documentIdx;
  const pageSize = (index: number) => readPageSize(module, handle, index);
  return {
    pageCount: document.getPageCount(),
    ownerPassword: module._FPDF_GetSecurityHandlerRevision(handle) >= 0,
    scripts: Math.max(0, module._FPDFDoc_GetJavaScriptActionCount(handle)),
    attachments: Math.max(0, module._FPDFDoc_GetAttachmentCount(handle)),
    xfa: XFA_FORM_TYPES.includes(module._FPDF_GetFormType(handle)),
    pageSize,
    async render(index, scale, colour) {
      const size = pageSize(index);
      if (!size) throw new RangeError(`page ${index} cannot be read`);
      const fitting = Math.min(scale, Math.sqrt(MAX_RENDERED_PIXELS / (size.width * size.height)));
      const width = Math.max(1, Math.round(size.width * fitting));
      const height = Math.max(1, Math.round(size.height * fitting));
      const page = document.getPage(index);
      return await page.render({ width, height, scale: 1, colorSpace: colour, render: 'bitmap', renderFormFields: true });
    },
  };
}

function readPageSize(module: RawModule, handle: number, index: number): { width: number; height: number } | undefined {
  const pointer = module.wasmExports.malloc(8);
  try {
    if (!module._FPDF_GetPageSizeByIndexF(handle, index, pointer)) return undefined;
    const floats = new DataView(module.HEAPU8.buffer, pointer, 8);
    return { width: floats.getFloat32(0, true), height: floats.getFloat32(4, true) };
  } finally {
    module.wasmExports.free(pointer);
  }
}
