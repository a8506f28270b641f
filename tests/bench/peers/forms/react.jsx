// Three fields as a bare React form: react-hook-form, checked by zod.
import { zodResolver } from "@hookform/resolvers/zod";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { fields, schema } from "./fields.mjs";

function Form() {
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(schema) });
  return (
    <form onSubmit={handleSubmit(() => {})} noValidate>
      <h1>报名登记表</h1>
      {fields.map(({ name, label }) => (
        <p key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} {...register(name)} aria-invalid={name in formState.errors} />
          {formState.errors[name] && <span role="alert">{formState.errors[name].message}</span>}
        </p>
      ))}
      <button>提交</button>
    </form>
  );
}

createRoot(document.getElementById("root")).render(<Form />);
