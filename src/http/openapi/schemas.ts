import * as keys from '../../../contracts/api-keys.ts';
import { auditReportSchema } from '../../../contracts/audit.ts';
import * as catalog from '../../../contracts/catalog-changes.ts';
import * as chat from '../../../contracts/chat-completion.ts';
import * as conversation from '../../../contracts/conversation.ts';
import { heldImportsSchema, importReportSchema } from '../../../contracts/import-report.ts';
import { leadSchema, leadsSchema } from '../../../contracts/lead.ts';
import { messageSchema } from '../../../contracts/message.ts';
import { offersSchema } from '../../../contracts/offer.ts';
import { problemSchema } from '../../../contracts/problem.ts';
import { productSchema, productsSchema } from '../../../contracts/product.ts';
import { requestSchema } from '../../../contracts/request.ts';
import { clientFrameSchema, serverEventSchema } from '../../../contracts/socket.ts';
import * as staff from '../../../contracts/staff-session.ts';
import { usageSchema } from '../../../contracts/usage.ts';
import { widgetSettingsSchema } from '../../../contracts/widget-settings.ts';

/** The shapes that the description names; the very ones that check what comes in. */
export const schemas = {
  Message: messageSchema,
  Request: requestSchema,
  Product: productSchema,
  Products: productsSchema,
  Problem: problemSchema,
  CreateConversation: conversation.createConversationSchema,
  ConversationCreated: conversation.conversationCreatedSchema,
  SendMessage: conversation.sendMessageSchema,
  TurnAnswer: conversation.turnAnswerSchema,
  Messages: conversation.messagesSchema,
  HandoffRequest: conversation.handoffRequestSchema,
  Handoff: conversation.handoffSchema,
  Feedback: conversation.feedbackSchema,
  Lead: leadSchema,
  Leads: leadsSchema,
  Offers: offersSchema,
  ImportReport: importReportSchema,
  AuditReport: auditReportSchema,
  HeldImports: heldImportsSchema,
  ProductInput: catalog.productInputSchema,
  ProductPatch: catalog.productPatchSchema,
  CatalogProduct: catalog.catalogProductSchema,
  CatalogEvent: catalog.catalogEventSchema,
  CatalogChanged: catalog.catalogChangedSchema,
  Feeds: catalog.feedsSchema,
  SignIn: staff.signInSchema,
  StaffSession: staff.staffSessionSchema,
  NewPassword: staff.newPasswordSchema,
  ResetPassword: staff.resetPasswordSchema,
  OneTimePassword: staff.oneTimePasswordSchema,
  ChatCompletionRequest: chat.chatCompletionRequestSchema,
  ChatCompletion: chat.chatCompletionSchema,
  ModelList: chat.modelListSchema,
  OpenAiError: chat.openAiErrorSchema,
  NewApiKey: keys.newApiKeySchema,
  ApiKeys: keys.apiKeysSchema,
  ApiKeyCreated: keys.apiKeyCreatedSchema,
  Usage: usageSchema,
  WidgetSettings: widgetSettingsSchema,
  ClientFrame: clientFrameSchema,
  ServerEvent: serverEventSchema,
} as const;

export type SchemaName = keyof typeof schemas;
