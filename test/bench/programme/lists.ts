const first = ['Ani', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fajar', 'Gita', 'Hadi', 'Indah', 'Joko', 'Kartika', 'Made', 'Nur', 'Okta', 'Putri', 'Rini'];
const last = ['Santoso', 'Wijaya', 'Pratama', 'Nugroho', 'Hidayat', 'Kusuma', 'Siregar', 'Lubis', 'Anggraini', 'Wulandari', 'Saputra'];
const syllables = ['ba', 'di', 'ka', 'lu', 'me', 'no', 'ri', 'sa', 'ta', 'wi', 'ya'];

/** A made-up name, another one for each number. */
function nameOf(n: number): string {
	const middle = [0, 1, 2].map(i => syllables[Math.floor(n / syllables.length ** i) % syllables.length] ?? '').join('');
	return `${first[n % first.length] ?? ''} ${middle.slice(0, 1).toUpperCase()}${middle.slice(1)} ${last[Math.floor(n / 7) % last.length] ?? ''}`;
}

/** A list of people as a coordinator keeps it: a mentor for three mentees, in three cohorts. `version` changes a value of each row. */
export function listOfPeople(count: number, version: string): string {
	const rows = Array.from({ length: count }, (_, i) => {
		const isMentor = i % 4 === 0;
		return [
			nameOf(i), `orang${String(i)}@kantor.example`, `08123456${String(i).padStart(5, '0')}`, `Biro ${String(i % 30)}`,
			isMentor ? 'mentor' : 'mentee', isMentor ? '' : `Angkatan ${String(1 + i % 3)}`, isMentor ? '' : nameOf(i - i % 4), version,
		].join(',');
	});
	return `Nama,Email,No HP,Unit,Peran,Angkatan,Mentor,Golongan\n${rows.join('\n')}\n`;
}

/** A list of meetings of a hundred pairs, every two weeks. `version` changes what was discussed in each. */
export function listOfMeetings(count: number, version: string): string {
	const rows = Array.from({ length: count }, (_, i) => {
		const pair = i % 100;
		const day = new Date(Date.UTC(2024, 0, 1 + 14 * Math.floor(i / 100))).toISOString().slice(0, 10);
		const n = String(i);
		return [
			day, '10:00', nameOf(4 * pair), nameOf(4 * pair + 1), `Rapat ${n}`, `Membahas ${version} ${n} dan rencana`, `Lanjut ke bab ${n}`,
			`Revisi bab ${n}`, '60 menit',
		].join(',');
	});
	return `Tanggal,Jam,Mentor,Mentee,Topik,Catatan,Keputusan,Tindak lanjut,Durasi\n${rows.join('\n')}\n`;
}
