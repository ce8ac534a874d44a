/** Weekdays as people write them in English and Indonesian, small letters: 0 for Monday to 6 for Sunday. */
export const weekdayNames: Readonly<Record<string, number>> = {
	monday: 0, mon: 0, senin: 0, sen: 0,
	tuesday: 1, tues: 1, tue: 1, selasa: 1, sel: 1,
	wednesday: 2, wed: 2, rabu: 2, rab: 2,
	thursday: 3, thurs: 3, thur: 3, thu: 3, kamis: 3, kam: 3,
	friday: 4, fri: 4, jumat: 4, 'jum\'at': 4, jum: 4,
	saturday: 5, sat: 5, sabtu: 5, sab: 5,
	sunday: 6, sun: 6, minggu: 6, ahad: 6, min: 6,
};

/** Any of the names, for regular expressions. */
export const weekdayPattern = Object.keys(weekdayNames).sort((a, b) => b.length - a.length).join('|');
