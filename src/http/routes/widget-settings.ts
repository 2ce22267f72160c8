import { Hono } from 'hono';
import type { WidgetSettings } from '../../../contracts/widget-settings.ts';
import { isOpen } from '../../core/company/hours.ts';
import { inLanguage } from '../../core/language.ts';
import type { Services } from '../services.ts';

const defaultAccent = '#7a4a2b';

export function createWidgetSettingsRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const { profile } = (await services.materials.current()).materials;
    const wanted = context.req.query('locale')?.split('-')[0];
    const language = profile.languages.find((known) => known === wanted) ?? profile.languages[0] ?? 'en';
    const settings: WidgetSettings = {
      company: inLanguage(profile.name, language),
      assistant: inLanguage(profile.assistant.name, language),
      accent: services.widget.accent ?? profile.accent ?? defaultAccent,
      side: services.widget.side,
      languages: [...profile.languages],
      ...(profile.hours
        ? { isOpenNow: isOpen(profile.hours, profile.timezone, services.clock.now()), hours: profile.hours }
        : {}),
      ...(profile.legal.privacyPolicy ? { privacyPolicy: profile.legal.privacyPolicy } : {}),
    };
    return context.json(settings);
  });
  return routes;
}
