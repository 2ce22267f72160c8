import * as bags from './bags-and-boxes.ts';
import * as baristaTools from './barista-tools.ts';
import * as beanToCup from './bean-to-cup.ts';
import * as brewing from './brewing.ts';
import * as drinkware from './drinkware.ts';
import * as dripMachines from './drip-machines.ts';
import * as espressoMachines from './espresso-machines.ts';
import * as grinders from './grinders.ts';
import { GROUND, MIDDLE, type Picture, type Shape } from './paint.ts';
import * as spareParts from './spare-parts.ts';
import * as tins from './tins-and-bottles.ts';
import * as care from './water-and-cleaning.ts';

/** What `shape` in pictures.json may be. */
const shapes: Readonly<Record<string, Shape>> = {
  automatic: beanToCup.automatic,
  'automatic-pro': beanToCup.automatic,
  espresso: espressoMachines.espresso,
  lever: espressoMachines.lever,
  bar: espressoMachines.bar,
  'capsule-machine': beanToCup.capsuleMachine,
  drip: dripMachines.drip,
  'drip-tower': dripMachines.dripTower,
  urn: dripMachines.urn,
  grinder: grinders.grinder,
  'dose-grinder': grinders.doseGrinder,
  'blade-grinder': grinders.bladeGrinder,
  'hand-grinder': grinders.handGrinder,
  'box-mill': grinders.boxMill,
  'turkish-mill': grinders.turkishMill,
  moka: brewing.moka,
  cezve: brewing.cezve,
  sand: brewing.sand,
  cone: brewing.cone,
  server: brewing.server,
  chemex: brewing.chemex,
  paper: brewing.paper,
  press: brewing.press,
  aero: brewing.aero,
  cold: brewing.cold,
  bag: bags.bag,
  'bag-set': bags.bagSet,
  'drip-box': bags.dripBox,
  tin: tins.tin,
  capsules: bags.capsules,
  tea: tins.tea,
  syrup: tins.syrup,
  bottle: care.bottle,
  box: care.box,
  jar: care.jar,
  kit: care.kit,
  pitcher: baristaTools.pitcher,
  tamper: baristaTools.tamper,
  distributor: baristaTools.distributor,
  mat: baristaTools.mat,
  knock: baristaTools.knock,
  scale: baristaTools.scale,
  filter: care.filter,
  mains: care.mains,
  strips: care.strips,
  pouch: care.pouch,
  brush: care.brush,
  jug: spareParts.jug,
  hose: spareParts.hose,
  portafilter: spareParts.portafilter,
  basket: spareParts.basket,
  gasket: spareParts.gasket,
  glassjug: spareParts.glassJug,
  burr: spareParts.burr,
  cup: drinkware.cup,
  mug: drinkware.mug,
  glass: drinkware.doubleGlasses,
  tumbler: drinkware.tumbler,
  thermos: drinkware.thermos,
  carafe: drinkware.carafe,
  kettle: drinkware.kettle,
  ekettle: drinkware.electricKettle,
  jugkettle: drinkware.jugKettle,
};

/** How much nearer the camera stands to small things, and how far flat ones are raised from the ground line. */
const CLOSER: Readonly<Record<string, readonly [zoom: number, lift: number]>> = {
  espresso: [1.1, 0],
  drip: [1.08, 0],
  'capsule-machine': [1.12, 0],
  'blade-grinder': [1.25, 8],
  grinder: [1.16, 0],
  'dose-grinder': [1.1, 0],
  'hand-grinder': [1.14, 0],
  'turkish-mill': [1.16, 0],
  moka: [1.06, 0],
  cezve: [1.1, 6],
  sand: [1.15, 12],
  cone: [1.12, 8],
  server: [1.15, 4],
  paper: [1.15, 4],
  press: [1.04, 0],
  bag: [1.1, 0],
  'bag-set': [1.25, 14],
  'drip-box': [1.2, 10],
  tin: [1.28, 8],
  capsules: [1.3, 18],
  tea: [1.3, 6],
  bottle: [1.15, 2],
  box: [1.3, 16],
  jar: [1.35, 10],
  kit: [1.12, 8],
  pitcher: [1.08, 2],
  tamper: [1.25, 6],
  distributor: [1.5, 30],
  mat: [1.2, 18],
  knock: [1.3, 10],
  scale: [1.25, 34],
  filter: [1.3, 10],
  mains: [1.06, 0],
  strips: [1.15, 6],
  pouch: [1.3, 10],
  brush: [1.35, 52],
  jug: [1.1, 2],
  hose: [1.25, 16],
  portafilter: [1.25, 34],
  basket: [1.35, 24],
  gasket: [1.3, 40],
  glassjug: [1.1, 4],
  burr: [1.3, 40],
  cup: [1.15, 14],
  mug: [1.2, 10],
  glass: [1.12, 6],
  tumbler: [1.18, 2],
  thermos: [1.1, 0],
  carafe: [1.12, 2],
  kettle: [1.12, 12],
  ekettle: [1.06, 10],
  jugkettle: [1.05, 2],
};

/** The picture of a product, or nothing when there is no such shape. */
export function draw(picture: Picture): string | undefined {
  const shape = shapes[picture.shape];
  if (shape === undefined) return undefined;
  const [zoom, lift] = CLOSER[picture.shape] ?? [1, 0];
  const drawn = shape(picture);
  return zoom === 1
    ? drawn
    : `<g transform="translate(${MIDDLE} ${GROUND - lift}) scale(${zoom}) translate(${-MIDDLE} ${-GROUND})">${drawn}</g>`;
}
