/** The names of Indonesia's three zones, which have no summer time. */
const indonesianNames: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };
const indonesianZones = new Set(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Ujung_Pandang', 'Asia/Jayapura']);

const zonesOfIndonesia: Readonly<Record<string, string>> = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' };

/** Reads a time zone: `WIB`, `WITA`, `WIT`, or an IANA name in any case. Returns the IANA name; undefined if clocks don't know it. */
export function readZone(text: string): string | undefined {
	const name = text.trim();
	const indonesian = /^wi(?:b|ta|t)$/i.test(name) ? zonesOfIndonesia[name.toLowerCase()] : undefined;
	if (indonesian !== undefined) {
		return indonesian;
	}
	try {
		const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
		// A name that is another name of a zone stays: not every clock knows the newer one.
		return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
	} catch {
		return undefined;
	}
}

/** Returns the name of an offset (`+07:00`) as it is said in an IANA zone: `WIB`, `WITA` or `WIT` in Indonesia, else `UTC+5:30`. */
export function zoneName(offset: string, zone: string): string {
	const name = indonesianZones.has(zone) ? indonesianNames[offset] : undefined;
	if (name !== undefined) {
		return name;
	}
	const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
	const amount = `${String(Number(hours))}${minutes === '00' ? '' : `:${minutes}`}`;
	return amount === '0' ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${amount}`;
}
