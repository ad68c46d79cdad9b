/** What lies behind and over the curves of a run: boundary bands, laps, and stretches with a faulty sensor. */

import type { HeartRateFault } from '@footing/engine'
import type uPlot from 'uplot'
import type { BoundaryBand } from './boundary-bands.ts'

interface LayerColors {
  readonly line: string
  readonly soft: string
}

const dash = { band: [5, 4], lap: [2, 4] }
const partAlpha = 0.1
const partEdgePx = 3
const labelHeightPx = 15
const labelFont = (pxRatio: number) => `${11 * pxRatio}px system-ui, sans-serif`

export function boundaryLayer(bands: readonly BoundaryBand[]): uPlot.Plugin {
  return {
    hooks: {
      drawClear: (chart) => {
        const { ctx, bbox } = chart
        ctx.save()
        clipToPlot(chart)
        for (const band of bands) {
          const top = chart.valToPos(band.high, 'y', true)
          const bottom = chart.valToPos(band.low, 'y', true)
          const middle = chart.valToPos(band.mean, 'y', true)
          ctx.fillStyle = band.color
          ctx.globalAlpha = 0.14
          ctx.fillRect(bbox.left, top, bbox.width, bottom - top)
          ctx.globalAlpha = 0.9
          ctx.strokeStyle = band.color
          ctx.lineWidth = devicePixelRatio
          ctx.setLineDash(dash.band.map((part) => part * devicePixelRatio))
          ctx.beginPath()
          ctx.moveTo(bbox.left, middle)
          ctx.lineTo(bbox.left + bbox.width, middle)
          ctx.stroke()
          ctx.globalAlpha = 1
          ctx.font = labelFont(devicePixelRatio)
          ctx.textAlign = 'right'
          const fitsAbove = middle - bbox.top > labelHeightPx * devicePixelRatio
          ctx.textBaseline = fitsAbove ? 'bottom' : 'top'
          ctx.fillText(
            band.name,
            bbox.left + bbox.width - 4 * devicePixelRatio,
            middle + (fitsAbove ? -2 : 3) * devicePixelRatio,
          )
        }
        ctx.restore()
      },
    },
  }
}

export function lapLayer(startsS: readonly number[], colors: LayerColors): uPlot.Plugin {
  return {
    hooks: {
      drawClear: (chart) => {
        const { ctx, bbox } = chart
        ctx.save()
        clipToPlot(chart)
        ctx.strokeStyle = colors.line
        ctx.lineWidth = devicePixelRatio
        ctx.setLineDash(dash.lap.map((part) => part * devicePixelRatio))
        for (const startS of startsS) {
          const x = chart.valToPos(startS, 'x', true)
          ctx.beginPath()
          ctx.moveTo(x, bbox.top)
          ctx.lineTo(x, bbox.top + bbox.height)
          ctx.stroke()
        }
        ctx.restore()
      },
    },
  }
}

/** Faster parts of the run, as washes behind the curves; a stride is too short for more than a line. */
export function partLayer(
  parts: readonly { readonly startS: number; readonly endS: number; readonly kind: string }[],
  color: string,
): uPlot.Plugin {
  return {
    hooks: {
      drawClear: (chart) => {
        const { ctx, bbox } = chart
        ctx.save()
        clipToPlot(chart)
        ctx.fillStyle = color
        for (const { startS, endS } of parts) {
          const left = chart.valToPos(startS, 'x', true)
          const width = Math.max(1.5 * devicePixelRatio, chart.valToPos(endS, 'x', true) - left)
          ctx.globalAlpha = partAlpha
          ctx.fillRect(left, bbox.top, width, bbox.height)
          ctx.globalAlpha = 1
          ctx.fillRect(left, bbox.top, width, partEdgePx * devicePixelRatio)
        }
        ctx.restore()
      },
    },
  }
}

export function faultLayer(faults: readonly HeartRateFault[], colors: LayerColors): uPlot.Plugin {
  return {
    hooks: {
      draw: (chart) => {
        const { ctx, bbox } = chart
        const step = 7 * devicePixelRatio
        ctx.save()
        ctx.strokeStyle = colors.soft
        ctx.lineWidth = 1.2 * devicePixelRatio
        for (const fault of faults) {
          const left = Math.max(bbox.left, chart.valToPos(fault.startS, 'x', true))
          const right = Math.min(bbox.left + bbox.width, chart.valToPos(fault.endS, 'x', true))
          if (right <= left) continue
          ctx.save()
          ctx.beginPath()
          ctx.rect(left, bbox.top, Math.max(2 * devicePixelRatio, right - left), bbox.height)
          ctx.clip()
          ctx.beginPath()
          for (let x = left - bbox.height; x < right; x += step) {
            ctx.moveTo(x, bbox.top + bbox.height)
            ctx.lineTo(x + bbox.height, bbox.top)
          }
          ctx.stroke()
          ctx.restore()
        }
        ctx.restore()
      },
    },
  }
}

/** One moment set apart by a line and a word, such as where the run crossed the ceiling for good. */
export function momentLayer(
  moment: { readonly atS: number; readonly name: string },
  color: string,
): uPlot.Plugin {
  return {
    hooks: {
      draw: (chart) => {
        const { ctx, bbox } = chart
        const x = chart.valToPos(moment.atS, 'x', true)
        ctx.save()
        ctx.strokeStyle = color
        ctx.fillStyle = color
        ctx.lineWidth = 1.5 * devicePixelRatio
        ctx.beginPath()
        ctx.moveTo(x, bbox.top)
        ctx.lineTo(x, bbox.top + bbox.height)
        ctx.stroke()
        ctx.font = labelFont(devicePixelRatio)
        ctx.textBaseline = 'top'
        const fitsRight =
          x + ctx.measureText(moment.name).width + 8 * devicePixelRatio < bbox.left + bbox.width
        ctx.textAlign = fitsRight ? 'left' : 'right'
        ctx.fillText(
          moment.name,
          x + (fitsRight ? 5 : -5) * devicePixelRatio,
          bbox.top + 3 * devicePixelRatio,
        )
        ctx.restore()
      },
    },
  }
}

function clipToPlot(chart: uPlot): void {
  const { ctx, bbox } = chart
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
}
