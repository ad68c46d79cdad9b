import { expect, test } from 'vitest'
import { beginsAppleHealthExport, isAppleHealthExport, isAppleHealthPart } from './apple-health-file.ts'

test.each([
  'apple_health_export/export.xml',
  'apple_health_export/Exportieren.xml',
  'Export.zip/apple_health_export/エクスポート.xml',
  'export.xml',
  'a/exportación.xml',
])('%s is a main file', (path) => {
  expect(isAppleHealthExport(path)).toBe(true)
  expect(isAppleHealthPart(path)).toBe(false)
})

test.each([
  'apple_health_export/export_cda.xml',
  'apple_health_export/workout-routes/route_2024-05-05_8.02am.gpx',
  'apple_health_export/electrocardiograms/ecg_2024-05-05.csv',
])('%s is another part of an export', (path) => {
  expect(isAppleHealthExport(path)).toBe(false)
  expect(isAppleHealthPart(path)).toBe(true)
})

test.each(['apple_health_export/', 'activities.csv', 'a/settings.xml', 'routes/a.gpx', 'xexport.xml'])(
  '%s is neither',
  (path) => {
    expect(isAppleHealthExport(path)).toBe(false)
    expect(isAppleHealthPart(path)).toBe(false)
  },
)

test('an export is known by how it begins', () => {
  const begins = (text: string) => beginsAppleHealthExport(new TextEncoder().encode(text))
  expect(begins('<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n')).toBe(true)
  expect(begins('<?xml version="1.0"?><HealthData locale="de_DE">')).toBe(true)
  expect(begins('<?xml version="1.0"?><ClinicalDocument>')).toBe(false)
})
