import type { Language } from '../../text/language';

/** A time zone as a quick pick item. */
export interface ZoneChoice {
	/** `WIB`, else the IANA name. */
	readonly label: string;
	/** The IANA name where the label is another one. */
	readonly description: string;
	/** The IANA name. */
	readonly value: string;
}

const indonesia: readonly ZoneChoice[] = [
	{ label: 'WIB', description: 'Asia/Jakarta', value: 'Asia/Jakarta' },
	{ label: 'WITA', description: 'Asia/Makassar', value: 'Asia/Makassar' },
	{ label: 'WIT', description: 'Asia/Jayapura', value: 'Asia/Jayapura' },
];

/**
 * Returns all time zones. First is this machine's; where Indonesian is spoken, Indonesia's three are, of which this machine's is first if
 * it is one of them.
 */
export function zoneChoices(machine: string, language: Language): readonly ZoneChoice[] {
	const named = (zone: string): ZoneChoice => indonesia.find(({ value }) => value === zone) ?? { label: zone, description: '', value: zone };
	const own = named(machine);
	const first = language === 'id' && !indonesia.includes(own) ? [...indonesia, own] : [own, ...indonesia];
	const all = [...first, ...['UTC', ...Intl.supportedValuesOf('timeZone')].map(named)];
	return [...new Map(all.map(choice => [choice.value, choice])).values()];
}
