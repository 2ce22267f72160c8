/** The part of pdfkit that the tests draw with; the package has no types of its own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  type Options = {
    size?: string;
    margin?: number;
    userPassword?: string;
    compress?: boolean;
    info?: { Title?: string };
  };

  export default class PDFDocument extends Readable {
    constructor(options?: Options);
    y: number;
    registerFont(name: string, font: Buffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x?: number, y?: number, options?: { width?: number; lineBreak?: boolean }): this;
    moveDown(lines?: number): this;
    addPage(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color: string): this;
    save(): this;
    restore(): this;
    rotate(degrees: number, options?: { origin?: readonly [number, number] }): this;
    end(): void;
  }
}
