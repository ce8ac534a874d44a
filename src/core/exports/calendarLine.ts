import { plainText } from '../text/plainText';

/** What a line may hold at most, in octets of UTF-8 and without its end (RFC 5545, 3.1). */
const mostOctets = 75;

/** A text from a file as the value of a property: one line without control characters, and with what separates values escaped (RFC 5545, 3.3.11). */
export function calendarText(text: string, mostCharacters?: number): string {
	// Half of a sign that needs two, as a cut leaves it, is no UTF-8.
	return plainText(text, mostCharacters).replaceAll(/\p{Surrogate}/gu, '').replaceAll(/[\\;,]/g, '\\$&');
}

/** One property with its end, folded where it is long, and never within a sign. */
export function calendarLine(property: string, value: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of `${property}:${value}`) {
		const length = octetsOf(sign);
		if (octets + length > mostOctets) {
			folded += '\r\n ';
			// The space belongs to the line that it begins.
			octets = 1;
		}
		folded += sign;
		octets += length;
	}
	return folded + '\r\n';
}

function octetsOf(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
