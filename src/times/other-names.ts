const easternAndBrisbane = 'Australia/Melbourne, or Australia/Brisbane where clocks do not change';
const centralAndDarwin = 'Australia/Adelaide, or Australia/Darwin where clocks do not change';

/** What names no place, and what was probably meant: abbreviations, names of Windows, countries, states and towns. */
const namesByMeaning: Readonly<Record<string, readonly string[]>> = {
  [easternAndBrisbane]: ['AEST', 'AET', 'EST', 'Australian Eastern Time', 'Australian Eastern Standard Time'],
  [centralAndDarwin]: ['ACST', 'Australian Central Time', 'Australian Central Standard Time'],
  'Australia/Melbourne': [
    ...['AEDT', 'AEDST', 'EDT', 'EDST', 'Australian Eastern Daylight Time', 'VIC', 'Geelong', 'Ballarat', 'Bendigo'],
    ...['Shepparton', 'Wodonga', 'Mildura', 'Warrnambool', 'Traralgon', 'Morwell', 'Wangaratta', 'Gippsland', 'Naarm'],
  ],
  'Australia/Melbourne or Australia/Sydney': ['AUS Eastern Standard Time'],
  'Australia/Sydney': [
    ...['New South Wales', 'Australian Capital Territory', 'Newcastle', 'Wollongong', 'Albury', 'Wagga Wagga'],
    ...['Dubbo', 'Tamworth'],
  ],
  'Australia/Brisbane': [
    ...['E. Australia Standard Time', 'QLD', 'Gold Coast', 'Sunshine Coast', 'Cairns', 'Townsville', 'Toowoomba'],
    ...['Rockhampton', 'Mackay', 'Meanjin'],
  ],
  'Australia/Hobart': ['Tasmania Standard Time', 'TAS', 'Launceston', 'Burnie', 'Devonport', 'Nipaluna'],
  'Australia/Adelaide': [
    ...['ACDT', 'Cen. Australia Standard Time', 'Australian Central Daylight Time', 'SA', 'South Australia'],
    ...['Mount Gambier', 'Whyalla', 'Tarntanya'],
  ],
  'Australia/Darwin': ['AUS Central Standard Time', 'NT', 'Northern Territory', 'Alice Springs', 'Garramilla'],
  'Australia/Perth': [
    ...['AWST', 'AWDT', 'AWT', 'WST', 'W. Australia Standard Time', 'Australian Western Time'],
    ...['Australian Western Standard Time', 'WA', 'Western Australia', 'Fremantle', 'Bunbury', 'Geraldton', 'Albany'],
    ...['Broome', 'Kalgoorlie', 'Boorloo'],
  ],
  'Australia/Eucla': ['ACWST', 'Aus Central W. Standard Time'],
  'Australia/Lord_Howe': ['LHST', 'LHDT', 'Lord Howe Standard Time'],
  'Pacific/Norfolk': ['Norfolk Island', 'Norfolk Standard Time'],
  'Pacific/Auckland': [
    ...['NZ', 'NZT', 'NZST', 'NZDT', 'New Zealand', 'Aotearoa', 'New Zealand Standard Time'],
    ...['New Zealand Daylight Time', 'Wellington', 'Christchurch', 'Dunedin', 'Tauranga', 'Queenstown'],
  ],
  'Pacific/Chatham': ['NZ-CHAT', 'CHAST', 'CHADT', 'Chatham Islands', 'Chatham Islands Standard Time'],
  // What the IANA database keeps for names without an Area, and under countries, in its file `backward`.
  'Africa/Cairo': ['Egypt'],
  'Africa/Tripoli': ['Libya'],
  'America/Adak': ['US/Aleutian'],
  'America/Anchorage': ['US/Alaska'],
  'America/Chicago': ['US/Central', 'CST6CDT'],
  'America/Denver': ['US/Mountain', 'MST7MDT', 'Navajo'],
  'America/Detroit': ['US/Michigan'],
  'America/Edmonton': ['Canada/Mountain'],
  'America/Halifax': ['Canada/Atlantic'],
  'America/Havana': ['Cuba'],
  'America/Indiana/Indianapolis': ['US/East-Indiana'],
  'America/Indiana/Knox': ['US/Indiana-Starke'],
  'America/Los_Angeles': ['US/Pacific', 'PST8PDT'],
  'America/Manaus': ['Brazil/West'],
  'America/Mazatlan': ['Mexico/BajaSur'],
  'America/Mexico_City': ['Mexico/General'],
  'America/New_York': ['US/Eastern', 'EST5EDT'],
  'America/Noronha': ['Brazil/DeNoronha'],
  'America/Phoenix': ['US/Arizona', 'MST'],
  'America/Regina': ['Canada/Saskatchewan'],
  'America/Rio_Branco': ['Brazil/Acre'],
  'America/Santiago': ['Chile/Continental'],
  'America/Sao_Paulo': ['Brazil/East'],
  'America/St_Johns': ['Canada/Newfoundland'],
  'America/Tijuana': ['Mexico/BajaNorte'],
  'America/Toronto': ['Canada/Eastern'],
  'America/Vancouver': ['Canada/Pacific'],
  'America/Whitehorse': ['Canada/Yukon'],
  'America/Winnipeg': ['Canada/Central'],
  'Asia/Hong_Kong': ['Hongkong'],
  'Asia/Jerusalem': ['Israel'],
  'Asia/Seoul': ['ROK'],
  'Asia/Shanghai': ['PRC'],
  'Asia/Taipei': ['ROC'],
  'Asia/Tehran': ['Iran'],
  'Asia/Tokyo': ['Japan'],
  'Atlantic/Reykjavik': ['Iceland'],
  'Europe/Dublin': ['Eire'],
  'Europe/Istanbul': ['Turkey'],
  'Europe/Lisbon': ['Portugal'],
  'Europe/London': ['GB', 'GB-Eire'],
  'Europe/Moscow': ['W-SU'],
  'Europe/Warsaw': ['Poland'],
  'Pacific/Easter': ['Chile/EasterIsland'],
  'Pacific/Honolulu': ['US/Hawaii', 'HST'],
  'Pacific/Pago_Pago': ['US/Samoa'],
};

/** Clocks that are so many minutes ahead of UTC, where that says which place somebody near them means. */
export const placesByOffset: ReadonlyMap<number, string> = new Map([
  [480, 'Australia/Perth'],
  [525, 'Australia/Eucla'],
  [570, centralAndDarwin],
  [600, easternAndBrisbane],
  [630, 'Australia/Adelaide'],
  [660, 'Australia/Melbourne'],
  [720, 'Pacific/Auckland'],
  [765, 'Pacific/Chatham'],
  [780, 'Pacific/Auckland'],
  [825, 'Pacific/Chatham'],
]);

/** A name as its letters and digits: capitals, accents, spaces and signs make no difference. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** What is probably meant by a name, by its letters. */
export const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByMeaning).flatMap(([meant, names]) => names.map((name) => [lettersOf(name), meant] as const)),
);
