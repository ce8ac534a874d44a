import { remembered } from '../../text/remembered';
import { weekdayOf } from '../../time/days';
import type { searchableWords as en } from '../en/searchable';

const shortWeekdays = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'];
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const monthNames = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

export const searchableWords: typeof en = {
	day: remembered(day => {
		const [year = '', month = '', date = ''] = day.split('-');
		return `${shortWeekdays[weekdayOf(day)] ?? ''} ${String(Number(date))} ${shortMonths[Number(month) - 1] ?? ''} ${year}`;
	}),
	month: month => `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
	longDay: remembered(day => `${weekdays[weekdayOf(day)] ?? ''} ${String(Number(day.slice(8)))} ${searchableWords.month(day.slice(0, 7))}`),
	status: {
		'draft': 'draf', 'proposed': 'diusulkan', 'scheduled': 'terjadwal', 'in-progress': 'berlangsung', 'done': 'selesai', 'cancelled': 'dibatalkan', 'no-show': 'tidak dihadiri',
	},
	needsLogging: 'perlu dicatat',
	openActions: open => `${String(open)} tindak lanjut belum selesai`,
	overdue: overdue => `${String(overdue)} lewat tenggat`,
	daysOverdue: days => `lewat tenggat ${String(days)} hari`,
	notMetFor: (days, isUrgent) => `${isUrgent ? 'mendesak: ' : ''}tidak bertemu ${String(days)} hari`,
	reflectionTitle: title => `Refleksi: ${title}`,
};
