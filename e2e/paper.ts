import type { Browser } from '@playwright/test';

/** A file as a file input takes it. */
export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * A photograph of an identity paper as a telephone makes it: a real JPEG with grain, light and shade, marked SAMPLE, with
 * the place it was taken in its EXIF block (which must not survive). About 300 KB at the width given here.
 */
export async function photograph(browser: Browser, name = 'menkyo.jpg', width = 1600): Promise<Paper> {
  const height = Math.round((width * 3) / 4);
  const context = await browser.newContext({ javaScriptEnabled: true });
  try {
    const page = await context.newPage();
    const url = await page.evaluate(
      ([width, height]) => {
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const draw = canvas.getContext('2d');
        if (!draw) throw new Error('no canvas');
        const desk = draw.createLinearGradient(0, 0, width, height);
        desk.addColorStop(0, '#8a6f52');
        desk.addColorStop(1, '#4d3b2a');
        draw.fillStyle = desk;
        draw.fillRect(0, 0, width, height);
        draw.translate(width / 2, height / 2);
        draw.rotate(-0.03);
        draw.fillStyle = '#dfe8ee';
        draw.fillRect(-width * 0.4, -height * 0.34, width * 0.8, height * 0.68);
        draw.fillStyle = '#23303a';
        const size = Math.round(height / 16);
        draw.font = `${size}px "Noto Sans CJK JP", sans-serif`;
        ['氏名 見本 花子', '住所 見本県見本市見本1-1', '有効期限 2031年1月1日', '見本（架空）'].forEach((line, row) =>
          draw.fillText(line, -width * 0.36, -height * 0.2 + row * size * 2),
        );
        draw.font = `bold ${size * 3}px sans-serif`;
        draw.fillStyle = 'rgba(190, 30, 30, 0.55)';
        draw.rotate(-0.35);
        draw.fillText('SAMPLE', -width * 0.25, size);
        draw.setTransform(1, 0, 0, 1, 0, 0);
        const pixels = draw.getImageData(0, 0, width, height);
        let seed = 20260401;
        for (let at = 0; at < pixels.data.length; at += 4) {
          seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
          const grain = (seed >>> 26) - 32;
          for (let part = 0; part < 3; part += 1) pixels.data[at + part] = (pixels.data[at + part] ?? 0) + grain / 2;
        }
        draw.putImageData(pixels, 0, 0);
        return canvas.toDataURL('image/jpeg', 0.85);
      },
      [width, height] as const,
    );
    const plain = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    return { name, mimeType: 'image/jpeg', buffer: withPlace(plain) };
  } finally {
    await context.close();
  }
}

/** The EXIF text by which a test can see whether the place survived. */
export const EXIF_MARK = 'MADOGUCHI-E2E-CAMERA';

/** Puts an EXIF block with a camera name and GPS coordinates behind the first marker of a JPEG. */
function withPlace(jpeg: Buffer): Buffer {
  const make = Buffer.from(`${EXIF_MARK}\0`, 'latin1');
  const makeAt = 8 + 2 + 2 * 12 + 4;
  const gpsAt = makeAt + make.length + (make.length % 2);
  const valuesAt = gpsAt + 2 + 4 * 12 + 4;
  const tiff = Buffer.alloc(valuesAt + 48);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x010f, 2, make.length, makeAt);
  entry(22, 0x8825, 4, 1, gpsAt);
  make.copy(tiff, makeAt);
  tiff.writeUInt16LE(4, gpsAt);
  entry(gpsAt + 2, 1, 2, 2, 'N'.charCodeAt(0));
  entry(gpsAt + 14, 2, 5, 3, valuesAt);
  entry(gpsAt + 26, 3, 2, 2, 'E'.charCodeAt(0));
  entry(gpsAt + 38, 4, 5, 3, valuesAt + 24);
  [35, 40, 30, 139, 41, 10].forEach((value, index) => {
    tiff.writeUInt32LE(value, valuesAt + index * 8);
    tiff.writeUInt32LE(1, valuesAt + index * 8 + 4);
  });
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

/** A small real PDF with Japanese text. */
export async function pdf(browser: Browser, name = 'keii.pdf', text = '経緯の記録（見本）'): Promise<Paper> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  try {
    const page = await context.newPage();
    await page.setContent(`<!doctype html><html lang="ja"><title>見本</title><h1>${text}</h1><p>SAMPLE</p></html>`);
    return { name, mimeType: 'application/pdf', buffer: await page.pdf({ format: 'A4' }) };
  } finally {
    await context.close();
  }
}
