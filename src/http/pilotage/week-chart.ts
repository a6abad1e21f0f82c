import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Line, rateOf } from '../../domain/statistics/breakdown.js';
import { shareOf } from '../../domain/statistics/contact-rate.js';
import { percent, shortDay } from '../format.js';
import { type Html, html } from '../html.js';

use([BarChart, GridComponent, SVGRenderer]);

type Size = { width: number; height: number; weeks: number };
const WIDE: Size = { width: 900, height: 300, weeks: 16 };
const NARROW: Size = { width: 330, height: 250, weeks: 5 };

/**
 * The contact rate of each week of referral as a picture, drawn here so that no script is
 * needed. The table beside it says the same in words.
 */
export function weekChart(lines: readonly Line[]): Html {
  const alt = `Taux de contact (CON1) par semaine de transmission. ${lines.map(inWords).join(' ; ')}.`;
  return html`<figure><picture>
    <source media="(min-width: 44rem)" srcset="${picture(lines, WIDE)}" width="${WIDE.width}" height="${WIDE.height}">
    <img src="${picture(lines, NARROW)}" alt="${alt}" width="${NARROW.width}" height="${NARROW.height}">
  </picture></figure>`;
}

function inWords(line: Line): string {
  const rate = rateOf(line, 'contacts', 'con1Base');
  const value = rate === null ? 'masqué' : percent(rate);
  return `semaine du ${shortDay(line.value)} : ${value}`;
}

function picture(lines: readonly Line[], size: Size): string {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: size.width,
    height: size.height,
  });
  chart.setOption(option(lines.slice(-size.weeks)));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function option(lines: readonly Line[]) {
  const font = { fontSize: 13, color: '#3f4a52', fontFamily: 'system-ui, sans-serif' };
  const rates = lines.map((line) => rateOf(line, 'contacts', 'con1Base'));
  return {
    animation: false,
    textStyle: font,
    grid: { left: 44, right: 8, top: 28, bottom: 42 },
    xAxis: {
      type: 'category',
      data: lines.map(
        (line, at) => `${shortDay(line.value)}\nn = ${rates[at]?.denominator ?? '…'}`,
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#8b9298' } },
      axisLabel: { ...font, fontSize: 12, lineHeight: 16, interval: 0 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { ...font, fontSize: 12, formatter: '{value} %' },
      splitLine: { lineStyle: { color: '#e6e3db' } },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 46,
        itemStyle: { color: '#4b9299', borderRadius: [3, 3, 0, 0] },
        data: rates.map((rate) => (rate === null ? null : 100 * (shareOf(rate) ?? 0))),
        label: {
          show: true,
          position: 'top',
          ...font,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const rate = rates[dataIndex];
            return rate ? percent(rate) : '';
          },
        },
      },
    ],
  };
}
