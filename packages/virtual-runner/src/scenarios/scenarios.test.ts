import { describe, expect, test } from 'vitest'
import { levels, sexes } from '../physiology/levels.ts'
import { type Scenario, scenarioCauses, scenarioStages } from './scenario.ts'
import { scenarioNames, scenarioRunner, scenarios } from './scenarios.ts'

const all: readonly Scenario[] = Object.values(scenarios)

describe('the library of scenarios', () => {
  test('has one at least for each cause, each stage and each level', () => {
    for (const cause of scenarioCauses)
      expect(all.filter((each) => each.cause === cause).length).toBeGreaterThan(0)
    for (const stage of scenarioStages)
      expect(all.filter((each) => each.stage === stage).length).toBeGreaterThan(0)
    for (const level of levels)
      expect(all.filter((each) => each.typicalLevel === level).length).toBeGreaterThan(0)
    for (const sex of sexes) expect(all.some((each) => each.person?.sex === sex)).toBe(true)
  })

  test('is told in one sentence each', () => {
    expect(new Set(all.map(({ description }) => description)).size).toBe(scenarioNames.length)
    for (const { description } of all) expect(description).toMatch(/^[A-Z].{15,140}\.$/)
  })

  test('spans 18 to 75 years and an hour to half a day of running a week', () => {
    const ages = all.flatMap(({ person }) => person?.ageYears ?? [])
    expect(Math.min(...ages)).toBe(18)
    expect(Math.max(...ages)).toBe(75)
    const hours = all.map(({ habit }) => habit.weeklyRunningS / 3600)
    expect(Math.min(...hours)).toBeLessThan(1.2)
    expect(Math.max(...hours)).toBeGreaterThan(11)
  })

  test('gives a runner as it asks for', () => {
    for (const name of scenarioNames) {
      const scenario: Scenario = scenarios[name]
      for (const seed of [1, 2]) {
        const runner = scenarioRunner(scenario, seed)
        expect(runner.level).toBe(scenario.typicalLevel)
        expect(runner).toMatchObject({
          ...(scenario.person?.sex === undefined ? {} : { sex: scenario.person.sex }),
          ...(scenario.person?.ageYears === undefined ? {} : { ageYears: scenario.person.ageYears }),
        })
        if (scenario.person?.body !== undefined) expect(runner.physiology).toMatchObject(scenario.person.body)
      }
    }
  })
})
