/**
 * Names of the Garmin watches that runners wear most, by the number their files give. A watch that is not listed
 * keeps its number.
 */
export const garminProducts: Readonly<Record<number, string>> = {
  1124: 'Forerunner 110',
  1436: 'Forerunner 70',
  1765: 'Forerunner 920XT',
  1967: 'fēnix 2',
  2156: 'Forerunner 630',
  2158: 'Forerunner 735XT',
  2431: 'Forerunner 235',
  2691: 'Forerunner 935',
  2697: 'fēnix 5',
  2700: 'vívoactive 3',
  3076: 'Forerunner 245',
  3077: 'Forerunner 245 Music',
  3113: 'Forerunner 945',
  3282: 'Forerunner 45',
  3288: 'fēnix 6S',
  3290: 'fēnix 6',
  3291: 'fēnix 6X',
  3589: 'Forerunner 745',
  3869: 'Forerunner 55',
  3905: 'fēnix 7S',
  3906: 'fēnix 7',
  3907: 'fēnix 7X',
  3990: 'Forerunner 255 Music',
  3991: 'Forerunner 255S Music',
  3992: 'Forerunner 255',
  3993: 'Forerunner 255S',
  4024: 'Forerunner 955',
  4257: 'Forerunner 265',
  4258: 'Forerunner 265S',
  4315: 'Forerunner 965',
}

/** The same for its sensors; a strap that speaks in one byte has a number of its own. */
export const garminSensors: Readonly<Record<number, string>> = {
  8: 'HRM-Run',
  12: 'HRM-Tri',
  13: 'HRM-Run',
  22: 'HRM-Fit',
  255: 'optical heart-rate sensor',
  1743: 'HRM-Tri',
  1752: 'HRM-Run',
  2327: 'HRM-Run',
  3299: 'HRM-Dual',
  3300: 'HRM-Pro',
  4130: 'HRM-Pro Plus',
}

export const garminNumber = 1
