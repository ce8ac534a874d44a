/** The names of Indonesia's three zones, which have no summer time. */
const indonesianNames: Readonly<Record<string, string>> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };
const indonesianZones = new Set(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Ujung_Pandang', 'Asia/Jayapura']);

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
