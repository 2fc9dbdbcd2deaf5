using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Naming : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Between",
                table: "DisagreementDecisions",
                type: "text",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Between",
                table: "DisagreementDecisions");
        }
    }
}
