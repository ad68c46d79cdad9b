// Every number that leaves the engine says its unit in its name. The suffixes live in `base/units.ts`.

import { join } from 'node:path'
import { unitSuffixes } from '@footing/engine'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * Names of numbers that carry no unit in themselves: the unit of an estimate stands in the key that holds it, a
 * fitted slope's in its model, and an index or a version has none.
 */
const unitless = new Set([
  'mean',
  'sd',
  'low80',
  'high80',
  'value',
  'range',
  'vdot',
  'days',
  'movingFrac',
  'factsVersion',
  'slope',
  'intercept',
  'residualSd',
  'r2',
  'year',
  'sampleIndex',
  'byteOffset',
  'atMinute',
  'crossedAtMinute',
])

const suffixes = Object.keys(unitSuffixes)

function saysItsUnit(name: string): boolean {
  return (
    unitless.has(name) ||
    suffixes.some((suffix) => name.endsWith(suffix) || name.toLowerCase() === suffix.toLowerCase()) ||
    name === 'runsPerWeek' ||
    name === 'usualRunsPerWeek' ||
    name.endsWith('BpmPerMps')
  )
}

test('every number in an exported type carries its unit', () => {
  const entry = join(root, 'packages/engine/src/index.ts')
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(entry)
  const module = file && checker.getSymbolAtLocation(file)
  const nameless: string[] = []
  let checkedCount = 0
  for (const exported of module ? checker.getExportsOfModule(module) : []) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    if (!(symbol.flags & ts.SymbolFlags.Interface)) continue
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    for (const property of type.getProperties()) {
      const declaration = property.valueDeclaration
      if (declaration === undefined) continue
      const text = checker.typeToString(checker.getNonNullableType(checker.getTypeOfSymbol(property)))
      if (!/^(readonly )?(number(\[\])?|Float(32|64)Array.*)$/.test(text)) continue
      checkedCount++
      if (!saysItsUnit(property.name)) nameless.push(`${symbol.name}.${property.name}: ${text}`)
    }
  }
  expect(nameless).toEqual([])
  expect(checkedCount).toBeGreaterThan(60)
})
