import { Button, ConfirmButton } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "#app/ui/choice-field.tsx";
import { DateField, FileField, MoneyField, NumberField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions, FormSection } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHead } from "#app/ui/page.tsx";

export type T = (fa: string, en: string) => string;

/** Every field there is, as it stands in a form. */
export function FormSheet({ t }: { t: T }) {
  return (
    <div className="measure">
      <PageHead
        title={t("پیوستن به طرح", "Join the programme")}
        lead={t("ده دقیقه زمان می‌برد.", "It takes ten minutes.")}
      />
      <div className="space-y-8 sm:px-10">
        <FormErrors
          errors={[
            { name: "phone", message: t("شمارهٔ همراه را با ۰۹ آغاز کنید.", "Begin the mobile number with 09.") },
            { name: "trade", message: t("یک رشته را برگزینید.", "Choose a trade.") },
          ]}
        />
        <Form action="#" once="01JD7K">
          <FormSection
            title={t("شما", "You")}
            lead={t("همان‌گونه که در شناسنامه آمده است.", "As it stands in your papers.")}
          >
            <TextField
              name="name"
              label={t("نام و نام خانوادگی", "Full name")}
              required
              value={t("سولماز عنبرانی", "Solmaz Anbarani")}
            />
            <TextField
              name="phone"
              kind="phone"
              label={t("شمارهٔ همراه", "Mobile number")}
              hint={t("کد ورود به همین شماره می‌رسد.", "The sign-in code comes to this number.")}
              example="0912 345 6789"
              error={t("شمارهٔ همراه را با ۰۹ آغاز کنید.", "Begin the mobile number with 09.")}
              value="12345"
              required
            />
            <DateField
              name="born"
              label={t("تاریخ تولد", "Date of birth")}
              example={t("۱۳۷۰/۰۵/۱۲", "1991-08-03")}
              required
            />
            <SelectField
              name="county"
              label={t("شهرستان", "County")}
              none={t("برگزینید", "Choose")}
              options={[{ value: "2408", label: t("نمین", "Namin") }]}
              required
            />
          </FormSection>
          <FormSection title={t("کار شما", "Your work")}>
            <RadioGroup
              name="trade"
              label={t("رشته", "Trade")}
              required
              columns
              value="kilim"
              error={t("یک رشته را برگزینید.", "Choose a trade.")}
              options={[
                {
                  value: "kilim",
                  label: t("گلیم‌بافی", "Kilim weaving"),
                  hint: t("گلیم، ورنی، جاجیم", "Kilim, verni, jajim"),
                },
                { value: "honey", label: t("بسته‌بندی عسل", "Honey packing") },
                { value: "leather", label: t("چرم دست‌دوز", "Hand-sewn leather") },
                { value: "translation", label: t("ترجمه", "Translation") },
              ]}
            />
            <MoneyField
              name="price"
              label={t("قیمت", "Price")}
              unit={t("تومان", "toman")}
              value="18500000"
              inWords={t("هجده میلیون و پانصد هزار تومان", "Eighteen and a half million toman")}
              required
            />
            <NumberField name="days" label={t("روزهای کار", "Days of work")} unit={t("روز", "days")} />
            <TextArea
              name="story"
              label={t("روایت شما", "Your story")}
              hint={t("چه می‌بافید و از که آموختید؟", "What do you weave and who taught you?")}
            />
            <CheckboxGroup
              name="days-of-week"
              label={t("کی در دسترس هستید؟", "When can we call?")}
              columns
              options={[
                { value: "am", label: t("صبح", "Morning") },
                { value: "pm", label: t("عصر", "Afternoon") },
              ]}
            />
            <FileField
              name="photos"
              label={t("عکس‌های کار", "Pictures of your work")}
              multiple
              hint={t("عکس خودتان؛ نور روز بهترین است.", "Your own; daylight is best.")}
            />
            <CheckboxField
              name="terms"
              label={t("شرایط طرح را خوانده‌ام و می‌پذیرم", "I have read the terms and accept them")}
              required
            />
          </FormSection>
          <FormActions>
            <Button>{t("فرستادن درخواست", "Send the application")}</Button>
            <Button tone="quiet" unchecked name="draft" value="yes">
              {t("ذخیره و ادامه در زمانی دیگر", "Save and go on later")}
            </Button>
            <Button tone="plain">{t("انصراف", "Cancel")}</Button>
            <Button disabled>{t("بسته", "Closed")}</Button>
          </FormActions>
        </Form>
        <ConfirmButton
          label={t("بستن پرونده", "Close my file")}
          question={t("پروندهٔ شما بسته شود؟", "Close your file?")}
          consequence={t("می‌توانید بعداً دوباره درخواست دهید.", "You may apply again later.")}
          confirm={t("پرونده را ببندید", "Close the file")}
          action="#"
        />
      </div>
    </div>
  );
}
