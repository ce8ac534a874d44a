import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const surfaces = 64;

/**
 * The same picture with at most 256 colours, which makes a window's picture half as large or less: nearly all of its pixels have
 * few colours, the rest are the edges of letters. Takes what a browser writes: 8 bits, no transparency, not interlaced.
 */
export function smallPng(png) {
	const { width, height, channels, pixels } = decode(png);
	const colours = new Uint32Array(width * height).map((_, i) => pixels.readUIntBE(i * channels, 3));
	const palette = paletteOf(colours);
	const nearest = new Map();
	const lines = Buffer.alloc(height * (width + 1)); // each begins with its filter: none, which packs best with a palette
	colours.forEach((colour, i) => {
		if (!nearest.has(colour)) {
			nearest.set(colour, palette.reduce((best, one, index) => distance(one, colour) < distance(palette[best], colour) ? index : best, 0));
		}
		lines[Math.floor(i / width) * (width + 1) + 1 + i % width] = nearest.get(colour);
	});
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 3], 8); // 8 bits a pixel, a place in the palette
	const table = Buffer.alloc(palette.length * 3);
	palette.forEach((colour, i) => table.writeUIntBE(colour, i * 3, 3));
	return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * The most frequent colours, which are the surfaces and must stay what they are; then, of the rest, those that differ enough from
 * all before. How much is the least with which 256 are enough, so that no rare colour, such as an icon's, is far from all.
 */
function paletteOf(colours) {
	const counts = new Map();
	colours.forEach(colour => counts.set(colour, (counts.get(colour) ?? 0) + 1));
	const byCount = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
	for (let apart = 0; ; apart = apart * 1.3 + 1) {
		const palette = byCount.slice(0, surfaces);
		for (const colour of byCount.slice(surfaces)) {
			if (palette.every(one => distance(one, colour) > apart) && palette.push(colour) > 256) {
				break;
			}
		}
		if (palette.length <= 256) {
			return palette;
		}
	}
}

function distance(a, b) {
	return ((a >> 16) - (b >> 16)) ** 2 + ((a >> 8 & 255) - (b >> 8 & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
}

function decode(png) {
	const parts = [];
	for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
			parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
		}
	}
	const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
	const packed = inflateSync(Buffer.concat(parts));
	const length = width * channels;
	const pixels = Buffer.alloc(height * length);
	for (let y = 0; y < height; y++) {
		const filter = packed[y * (length + 1)];
		for (let x = 0; x < length; x++) {
			const at = y * length + x;
			const left = x < channels ? 0 : pixels[at - channels];
			const up = y === 0 ? 0 : pixels[at - length];
			const corner = x < channels || y === 0 ? 0 : pixels[at - length - channels];
			pixels[at] = packed[y * (length + 1) + 1 + x] + [0, left, up, left + up >> 1, paeth(left, up, corner)][filter];
		}
	}
	return { width, height, channels, pixels };
}

/** PNG's guess at a byte from its three neighbours. */
function paeth(left, up, corner) {
	const [a, b, c] = [left, up, corner].map(one => Math.abs(left + up - corner - one));
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(type, bytes) {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
	const around = Buffer.alloc(8);
	around.writeUInt32BE(bytes.length, 0);
	around.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
